using System.Globalization;
using System.Xml.Linq;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Configurations;

/// <summary>A rule of who may call from a browser (https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html).</summary>
internal sealed record CorsRule(
    IReadOnlyList<string> Origins, IReadOnlyList<string> Methods, IReadOnlyList<string> Headers, IReadOnlyList<string> Exposed, int? MaxAge)
{
    /// <summary>Whether the rule allows any origin, told as <c>*</c>.</summary>
    public bool IsOpen => Origins.Contains("*");

    /// <summary>Whether a request from an origin may be made.</summary>
    /// <param name="origin">The page's origin.</param>
    /// <param name="method">The method.</param>
    /// <param name="headers">The headers that a preflight asks for.</param>
    public bool Allows(string origin, string method, IEnumerable<string> headers) =>
        Methods.Contains(method)
        && Origins.Any(pattern => Matches(pattern, origin))
        && headers.All(header => Headers.Any(pattern => Matches(pattern.ToLowerInvariant(), header.ToLowerInvariant())));

    private static bool Matches(string pattern, string text)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        return star < 0 ? pattern == text
            : text.Length >= pattern.Length - 1
                && text.StartsWith(pattern[..star], StringComparison.Ordinal)
                && text.EndsWith(pattern[(star + 1)..], StringComparison.Ordinal);
    }
}

/// <summary>Reads and checks CORS documents.</summary>
internal static class CorsRules
{
    public const string Root = "CORSConfiguration";
    private static readonly string[] Known = ["GET", "PUT", "HEAD", "POST", "DELETE"];

    /// <summary>A bucket's rules; null where it has none.</summary>
    public static IReadOnlyList<CorsRule>? Of(Bucket bucket) => bucket.Setting(Settings.Cors) is { } xml ? Read(RequestDocument.Parse(xml)) : null;

    public static void Check(XElement document)
    {
        var rules = Read(document);
        if (rules.Count is 0 or > 100 || rules.Any(rule => rule.Origins.Count == 0 || rule.Methods.Count == 0))
        {
            throw S3Errors.MalformedXml();
        }

        foreach (var rule in rules)
        {
            if (rule.Methods.FirstOrDefault(method => !Known.Contains(method)) is { } method)
            {
                throw SettingErrors.InvalidRequest($"Found unsupported HTTP method in CORS config. Unsupported method is {method}");
            }

            if (rule.Origins.FirstOrDefault(HasTwoStars) is { } origin)
            {
                throw SettingErrors.InvalidRequest($"AllowedOrigin \"{origin}\" can not have more than one wildcard.");
            }

            if (rule.Headers.FirstOrDefault(HasTwoStars) is { } header)
            {
                throw SettingErrors.InvalidRequest($"AllowedHeader \"{header}\" can not have more than one wildcard.");
            }

            if (rule.Exposed.FirstOrDefault(name => name.Contains('*', StringComparison.Ordinal)) is { } exposed)
            {
                throw SettingErrors.InvalidRequest($"ExposeHeader \"{exposed}\" contains wildcard. We currently do not support wildcard for ExposeHeader.");
            }
        }
    }

    private static IReadOnlyList<CorsRule> Read(XElement document) => [.. document.Elements("CORSRule").Select(rule => new CorsRule(
        Texts(rule, "AllowedOrigin"),
        Texts(rule, "AllowedMethod"),
        Texts(rule, "AllowedHeader"),
        Texts(rule, "ExposeHeader"),
        rule.Text("MaxAgeSeconds") is not { } age ? null : int.TryParse(age, CultureInfo.InvariantCulture, out var seconds) ? seconds : throw S3Errors.MalformedXml()))];

    private static string[] Texts(XElement rule, string name) => [.. rule.Elements(name).Select(element => element.Value)];

    private static bool HasTwoStars(string text) => text.Count(letter => letter == '*') > 1;
}
