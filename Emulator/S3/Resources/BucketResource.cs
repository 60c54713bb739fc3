using System.Text.Json.Nodes;
using System.Xml.Linq;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Operations.Buckets;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.S3.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html</summary>
internal sealed class BucketResource(S3State state, EmulatorOptions options) : IResourceProvider
{
    private const int NameLength = 63;

    private static readonly (string Property, string Setting, Func<JsonObject, XElement> ToXml)[] Documents =
    [
        ("BucketEncryption", Settings.Encryption, SettingXml.Encryption),
        ("CorsConfiguration", Settings.Cors, SettingXml.Cors),
        ("LifecycleConfiguration", Settings.Lifecycle, LifecycleXml.Of),
        ("LoggingConfiguration", Settings.Logging, SettingXml.Logging),
        ("NotificationConfiguration", Settings.Notification, SettingXml.Notification),
        ("WebsiteConfiguration", Settings.Website, SettingXml.Website),
    ];

    public string Type => "AWS::S3::Bucket";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>(
        [.. Documents.Select(document => document.Property), "BucketName", "OwnershipControls", "PublicAccessBlockConfiguration", "Tags", "VersioningConfiguration"]);

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "BucketName" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var name = CreateBucket.Check(request.Properties.Text("BucketName") ?? Generated(request.GeneratedName));
        var bucket = Fill(CreateBucket.New(name, request.Region, state.Time.GetUtcNow(), null), request.Properties);
        return state.TryCreate(bucket) ? ValueTask.FromResult(Result(bucket)) : throw S3Errors.AlreadyOwned(name);
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Result(state.Change(physicalId, bucket => Fill(bucket, request.Properties))));

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        if (state.Find(physicalId) is { } bucket)
        {
            state.Delete(bucket);
        }

        return ValueTask.CompletedTask;
    }

    private static string Generated(string name)
    {
        var lower = name.ToLowerInvariant();
        return lower.Length <= NameLength ? lower : lower[(lower.Length - NameLength)..].TrimStart('-');
    }

    private static Bucket Fill(Bucket bucket, JsonObject properties)
    {
        foreach (var (property, setting, toXml) in Documents)
        {
            bucket = Set(bucket, setting, properties[property] is JsonObject told ? toXml(told) : null);
        }

        var ownership = (properties["OwnershipControls"] as JsonObject ?? []).Objects("Rules").FirstOrDefault()?.Text("ObjectOwnership");
        bucket = Set(bucket, Settings.Ownership, Ownership.ToXml(ownership ?? Ownership.Enforced));
        bucket = Set(bucket, Settings.PublicAccess, properties["PublicAccessBlockConfiguration"] is JsonObject block ? SettingXml.PublicAccess(block) : PublicAccess.Closed.ToXml());
        bucket = Set(bucket, Settings.Tagging, properties.Tags().Count > 0 ? SettingXml.Tags(properties) : null);
        var status = (properties["VersioningConfiguration"] as JsonObject)?.Text("Status");

        // Versioning that was on can't be off again: only suspended.
        return bucket with { Versioning = status ?? (bucket.Versioning is null ? null : Bucket.Suspended) };
    }

    private static Bucket Set(Bucket bucket, string setting, XElement? document)
    {
        if (document is not null)
        {
            SettingKinds.All.First(kind => kind.Name == setting).Check(document);
        }

        return bucket.With(setting, document?.ToString(SaveOptions.DisableFormatting));
    }

    private ResourceResult Result(Bucket bucket) => new(bucket.Name, new Dictionary<string, string>
    {
        ["Arn"] = bucket.Arn,
        ["DomainName"] = $"{bucket.Name}.s3.amazonaws.com",
        ["DualStackDomainName"] = $"{bucket.Name}.s3.dualstack.{bucket.Region}.amazonaws.com",
        ["RegionalDomainName"] = $"{bucket.Name}.s3.{bucket.Region}.amazonaws.com",

        // A name below localhost: browsers and curl find it without a name server.
        ["WebsiteURL"] = $"http://{bucket.Name}.s3-website.localhost:{options.Port}",
    });
}
