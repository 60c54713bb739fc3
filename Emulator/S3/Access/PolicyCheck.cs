using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.S3.Access;

/// <summary>Checks bucket policies before a bucket keeps them.</summary>
internal sealed class PolicyCheck(IPolicySyntax syntax)
{
    /// <summary>The policy, where the bucket may have it.</summary>
    /// <exception cref="S3Exception"><c>MalformedPolicy</c>, or <c>AccessDenied</c> for a public one where the bucket keeps those out.</exception>
    public string Check(Bucket bucket, string policy)
    {
        if (Encoding.UTF8.GetByteCount(policy) > S3Limits.PolicyBytes)
        {
            throw new S3Exception("PolicyTooLarge", $"Policy exceeds the maximum allowed document size.", 400);
        }

        foreach (var statement in PublicPolicy.Statements(Parse(policy)))
        {
            if (!statement.ContainsKey("Principal") && !statement.ContainsKey("NotPrincipal"))
            {
                throw SettingErrors.MalformedPolicy("Missing required field Principal");
            }

            if (!Texts(statement, "Resource").Concat(Texts(statement, "NotResource")).Any())
            {
                throw SettingErrors.MalformedPolicy("Missing required field Resource");
            }

            if (Texts(statement, "Resource").Any(resource => resource != bucket.Arn && !resource.StartsWith($"{bucket.Arn}/", StringComparison.Ordinal) && resource != $"{bucket.Arn}*"))
            {
                throw SettingErrors.MalformedPolicy("Policy has invalid resource");
            }

            CheckActions(statement, bucket);
        }

        return syntax.FaultOf(policy) is { } fault ? throw SettingErrors.MalformedPolicy(fault)
            : PublicPolicy.IsPublic(policy) && PublicAccess.Of(bucket).BlockPublicPolicy ? throw S3Errors.AccessDenied()
            : policy;
    }

    private static void CheckActions(JsonObject statement, Bucket bucket)
    {
        var actions = Texts(statement, "Action").Concat(Texts(statement, "NotAction")).ToArray();
        if (actions.Any(action => action != "*" && !action.StartsWith("s3:", StringComparison.OrdinalIgnoreCase)))
        {
            throw SettingErrors.MalformedPolicy("Policy has invalid action");
        }

        var resources = Texts(statement, "Resource").ToArray();
        var ofObjects = new[] { "s3:GetObject", "s3:PutObject", "s3:DeleteObject" };
        var ofBuckets = new[] { "s3:ListBucket", "s3:GetBucketLocation", "s3:GetBucketPolicy", "s3:PutBucketPolicy" };
        if ((actions.Any(ofObjects.Contains) && actions.All(ofObjects.Contains) && resources.Length > 0 && resources.All(resource => resource == bucket.Arn))
            || (actions.Any(ofBuckets.Contains) && actions.All(ofBuckets.Contains) && resources.Length > 0 && resources.All(resource => resource.StartsWith($"{bucket.Arn}/", StringComparison.Ordinal))))
        {
            throw SettingErrors.MalformedPolicy("Action does not apply to any resource(s) in statement");
        }
    }

    private static JsonNode Parse(string policy)
    {
        try
        {
            return policy.TrimStart().StartsWith('{') ? JsonNode.Parse(policy)! : throw NotJson();
        }
        catch (JsonException)
        {
            throw NotJson();
        }
    }

    private static IEnumerable<string> Texts(JsonObject statement, string name) =>
        statement[name] switch { null => [], JsonArray many => many.Select(item => item?.ToString() ?? ""), var one => [one.ToString()] };

    private static S3Exception NotJson() => SettingErrors.MalformedPolicy("Policies must be valid JSON and the first byte must be '{'");
}
