using System.Text.Json.Nodes;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.S3.Access;

/// <summary>What buckets and objects grant: by the bucket's policy, and by access control lists, told as policies.</summary>
internal sealed class BucketPolicies(S3State state) : IResourcePolicies
{
    private static readonly (string Permission, string[] Actions)[] OfObjects =
    [
        ("READ", ["s3:GetObject", "s3:GetObjectVersion"]),
        ("READ_ACP", ["s3:GetObjectAcl", "s3:GetObjectVersionAcl"]),
        ("WRITE_ACP", ["s3:PutObjectAcl", "s3:PutObjectVersionAcl"]),
    ];

    private static readonly (string Permission, string[] Actions)[] OfBuckets =
    [
        ("READ", ["s3:ListBucket", "s3:ListBucketVersions", "s3:ListBucketMultipartUploads"]),
        ("READ_ACP", ["s3:GetBucketAcl"]),
        ("WRITE_ACP", ["s3:PutBucketAcl"]),
    ];

    public string Service => "s3";

    public IEnumerable<string> Of(string resourceArn)
    {
        var path = Arn.TryParse(resourceArn)!.Resource;
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (state.Find(slash < 0 ? path : path[..slash]) is not { } bucket)
        {
            yield break;
        }

        if (bucket.Setting(Settings.Policy) is { } policy)
        {
            yield return policy;
        }

        if (Ownership.HasNoAcls(bucket) || PublicAccess.Of(bucket).IgnorePublicAcls)
        {
            yield break;
        }

        if (slash < 0)
        {
            foreach (var granted in Granted(bucket.Acl, OfBuckets, resourceArn))
            {
                yield return granted;
            }
        }
        else if (state.ObjectsOf(bucket.Name).Find(path[(slash + 1)..]) is { } found)
        {
            foreach (var granted in Granted(found.Acl, OfObjects, resourceArn))
            {
                yield return granted;
            }
        }

        // Who may write to a bucket by its list may put and delete its objects.
        if (slash > 0 && bucket.Acl?.Any(grant => grant.Lets("WRITE")) == true)
        {
            yield return Allow(["s3:PutObject", "s3:DeleteObject"], resourceArn);
        }
    }

    private static IEnumerable<string> Granted(IReadOnlyList<AclGrant>? grants, (string Permission, string[] Actions)[] table, string resource) =>
        table.Where(line => grants?.Any(grant => grant.Lets(line.Permission)) == true).Select(line => Allow(line.Actions, resource));

    private static string Allow(IEnumerable<string> actions, string resource) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = "*",
            ["Action"] = new JsonArray([.. actions.Select(action => JsonValue.Create(action))]),
            ["Resource"] = resource,
        },
    }.ToJsonString();
}
