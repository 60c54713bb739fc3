using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.S3.Forms;

/// <summary>What a signed form may hold (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html).</summary>
internal sealed record PostPolicy(DateTimeOffset Expiration, JsonArray Conditions)
{
    private static readonly string[] Free = ["AWSAccessKeyId", "x-amz-signature", "signature", "policy", "file"];

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PostPolicy Read(string base64)
    {
        try
        {
            var policy = JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(base64))) as JsonObject ?? throw Invalid("Invalid JSON.");
            return policy["expiration"]?.ToString() is not { } until ? throw Invalid("Policy missing expiration.")
                : !DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expiration) ? throw Invalid($"Invalid 'expiration' value: '{until}'")
                : new PostPolicy(expiration, policy["conditions"] as JsonArray ?? throw Invalid("Policy missing conditions."));
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            throw Invalid("Invalid JSON.");
        }
    }

    /// <summary>Refuses a form that the policy doesn't let be.</summary>
    public void Check(string bucket, PostForm form, DateTimeOffset now)
    {
        if (now > Expiration)
        {
            throw Refused("Policy expired.");
        }

        var told = new Dictionary<string, string>(form.Fields, StringComparer.OrdinalIgnoreCase) { ["bucket"] = bucket };
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "bucket" };
        foreach (var condition in Conditions)
        {
            foreach (var (field, holds, text) in Parts(condition, told))
            {
                named.Add(field);
                if (!holds)
                {
                    throw Refused($"Policy Condition failed: {text}");
                }
            }
        }

        var extra = form.Fields.Keys.Where(field => !named.Contains(field) && !Free.Contains(field, StringComparer.OrdinalIgnoreCase) && !field.StartsWith("x-ignore-", StringComparison.OrdinalIgnoreCase)).ToArray();
        if (extra.Length > 0)
        {
            throw Refused($"Extra input fields: {string.Join(", ", extra)}");
        }
    }

    /// <summary>Refuses a file that is too small or too large.</summary>
    public void CheckLength(long length)
    {
        foreach (var range in Conditions.OfType<JsonArray>().Where(condition => condition.Count == 3 && condition[0]?.ToString() == "content-length-range"))
        {
            if (!long.TryParse(range[1]?.ToString(), CultureInfo.InvariantCulture, out var least) || !long.TryParse(range[2]?.ToString(), CultureInfo.InvariantCulture, out var most))
            {
                throw Invalid("Invalid content-length-range.");
            }

            if (length < least)
            {
                throw new S3Exception("EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size", 400, ("ProposedSize", Text(length)), ("MinSizeAllowed", Text(least)));
            }

            if (length > most)
            {
                throw S3Errors.TooLarge(length, most);
            }
        }
    }

    /// <summary>A condition's fields, whether each is as it must be, and the condition as S3 writes it.</summary>
    private static IEnumerable<(string Field, bool Holds, string Text)> Parts(JsonNode? condition, Dictionary<string, string> told)
    {
        switch (condition)
        {
            case JsonObject equal:
                return equal.Select(member => (member.Key, told.GetValueOrDefault(member.Key) == member.Value?.ToString(), Written("eq", member.Key, member.Value)));
            case JsonArray { Count: 3 } matching when matching[0]?.ToString().ToLowerInvariant() is "eq" or "starts-with":
                var (kind, field, value) = (matching[0]!.ToString().ToLowerInvariant(), matching[1]?.ToString().TrimStart('$') ?? "", matching[2]?.ToString() ?? "");
                var holds = told.TryGetValue(field, out var text)
                    ? kind == "eq" ? text == value : text.StartsWith(value, StringComparison.Ordinal)
                    : value.Length == 0 && kind == "starts-with";
                return [(field, holds, Written(kind, field, value))];
            case JsonArray { Count: 3 } range when range[0]?.ToString() == "content-length-range":
                return [];
            default:
                throw Invalid($"Invalid Simple-Condition: {condition?.ToJsonString()}");
        }
    }

    private static string Written(string kind, string field, JsonNode? value) =>
        $"[\"{kind}\", \"${field}\", {JsonValue.Create(value?.ToString() ?? "").ToJsonString(Relaxed)}]";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static S3Exception Invalid(string reason) => new("InvalidPolicyDocument", $"Invalid Policy: {reason}", 400);

    private static S3Exception Refused(string reason) => S3Errors.AccessDenied($"Invalid according to Policy: {reason}");
}
