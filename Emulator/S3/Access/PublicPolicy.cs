using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.S3.Access;

/// <summary>
/// Whether a bucket policy is public (https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status):
/// it allows anybody something, without a condition that tells whom.
/// </summary>
internal static class PublicPolicy
{
    private static readonly HashSet<string> Narrowing = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:PrincipalArn", "aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:SourceAccount", "aws:SourceArn", "aws:SourceIp", "aws:SourceOrgID",
        "aws:SourceOwner", "aws:SourceVpc", "aws:SourceVpce", "aws:userid", "s3:DataAccessPointAccount", "s3:DataAccessPointArn", "s3:x-amz-server-side-encryption-aws-kms-key-id",
    };

    public static bool IsPublic(string? policy) =>
        policy is not null && Statements(JsonNode.Parse(policy)).Any(statement => statement["Effect"]?.ToString() == "Allow" && IsAnybody(statement) && !IsNarrowed(statement));

    public static IEnumerable<JsonObject> Statements(JsonNode? policy) =>
        policy?["Statement"] switch { JsonArray many => many.OfType<JsonObject>(), JsonObject one => [one], _ => [] };

    private static bool IsAnybody(JsonObject statement) => statement["Principal"] switch
    {
        JsonValue all => all.ToString() == "*",
        JsonObject kinds => kinds["AWS"] switch { JsonArray many => many.Any(name => name?.ToString() == "*"), { } one => one.ToString() == "*", null => false },
        _ => statement.ContainsKey("NotPrincipal"),
    };

    private static bool IsNarrowed(JsonObject statement) => (statement["Condition"] as JsonObject ?? [])
        .Where(condition => !condition.Key.Contains("Not", StringComparison.Ordinal) && !condition.Key.EndsWith("IfExists", StringComparison.Ordinal))
        .SelectMany(condition => condition.Value as JsonObject ?? [])
        .Any(key => Narrowing.Contains(key.Key) && Values(key.Value).All(value => !value.Contains('*', StringComparison.Ordinal) && value != "0.0.0.0/0"));

    private static IEnumerable<string> Values(JsonNode? node) => node is JsonArray many ? many.Select(value => value?.ToString() ?? "") : [node?.ToString() ?? ""];
}
