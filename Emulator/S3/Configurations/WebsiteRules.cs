using System.Globalization;
using System.Xml.Linq;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Configurations;

/// <summary>A bucket's website (https://docs.aws.amazon.com/AmazonS3/latest/API/API_WebsiteConfiguration.html).</summary>
internal sealed record WebsiteRules(string? IndexDocument, string? ErrorDocument, Redirect? RedirectAll, IReadOnlyList<RoutingRule> Rules)
{
    public const string Root = "WebsiteConfiguration";

    public static WebsiteRules? Of(Bucket bucket) => bucket.Setting(Settings.Website) is { } xml ? Read(RequestDocument.Parse(xml)) : null;

    public static void Check(XElement document)
    {
        var site = Read(document);
        if (site.RedirectAll is not null && (site.IndexDocument is not null || site.ErrorDocument is not null || site.Rules.Count > 0))
        {
            throw SettingErrors.InvalidRequest("RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules.");
        }

        if (site.RedirectAll is null && site.IndexDocument is null)
        {
            throw SettingErrors.InvalidArgument("A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty");
        }

        if (site.IndexDocument is { } index && (index.Length == 0 || index.Contains('/', StringComparison.Ordinal)))
        {
            throw SettingErrors.InvalidArgument("The IndexDocument Suffix is not well formed");
        }

        if (site.ErrorDocument is { Length: 0 })
        {
            throw SettingErrors.InvalidArgument("The ErrorDocument Key is not well formed");
        }

        foreach (var rule in site.Rules)
        {
            Check(rule);
        }
    }

    public static WebsiteRules Read(XElement document) => new(
        document.Element("IndexDocument") is { } index ? index.Text("Suffix") ?? "" : null,
        document.Element("ErrorDocument") is { } error ? error.Text("Key") ?? "" : null,
        document.Element("RedirectAllRequestsTo") is { } all ? new Redirect(all.Text("Protocol"), all.Text("HostName") ?? throw S3Errors.MalformedXml(), null, null, null) : null,
        [.. document.Elements("RoutingRules").Elements("RoutingRule").Select(Rule)]);

    private static void Check(RoutingRule rule)
    {
        if (rule.Redirect is { ReplaceKey: not null, ReplacePrefix: not null })
        {
            throw SettingErrors.InvalidRequest("You can only define ReplaceKeyPrefix or ReplaceKey but not both.");
        }

        if (rule.Redirect.Protocol is not (null or "http" or "https"))
        {
            throw SettingErrors.InvalidRequest("Invalid protocol, protocol can be http or https. If not defined the protocol will be selected automatically.");
        }

        if (rule.Redirect.Code is < 300 or > 399)
        {
            throw SettingErrors.InvalidRequest($"The provided HTTP redirect code ({rule.Redirect.Code}) is not valid. Valid codes are 3XX except 300.");
        }

        if (rule.ErrorCode is < 400 or > 599)
        {
            throw SettingErrors.InvalidRequest($"The provided HTTP error code ({rule.ErrorCode}) is not valid. Valid codes are 4XX or 5XX.");
        }
    }

    private static RoutingRule Rule(XElement rule)
    {
        var redirect = rule.Element("Redirect") ?? throw S3Errors.MalformedXml();
        var condition = rule.Element("Condition");
        return new RoutingRule(
            condition?.Text("KeyPrefixEquals"),
            Number(condition?.Text("HttpErrorCodeReturnedEquals")),
            new Redirect(redirect.Text("Protocol"), redirect.Text("HostName"), redirect.Text("ReplaceKeyWith"), redirect.Text("ReplaceKeyPrefixWith"), Number(redirect.Text("HttpRedirectCode"))));
    }

    private static int? Number(string? text) => text is null ? null
        : int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
        : throw S3Errors.MalformedXml();
}

/// <summary>A rule that redirects requests that fit.</summary>
/// <param name="KeyPrefix">What the key must begin with; null for any.</param>
/// <param name="ErrorCode">The error that the answer would be; null for any answer.</param>
/// <param name="Redirect">Where to.</param>
internal sealed record RoutingRule(string? KeyPrefix, int? ErrorCode, Redirect Redirect);

/// <summary>Where a request is redirected to; what is null stays as it is.</summary>
internal sealed record Redirect(string? Protocol, string? HostName, string? ReplaceKey, string? ReplacePrefix, int? Code);
