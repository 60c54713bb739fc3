using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Locks;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Buckets;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html</summary>
internal sealed partial class CreateBucket(S3State state) : IS3Operation
{
    public string Name => "CreateBucket";

    public S3Route Route { get; } = new(HttpMethods.Put, S3Level.Bucket);

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var name = Check(call.BucketName);
        var document = await RequestDocument.FindAsync(call, cancellationToken);
        var region = RegionOf(call, document?.Text("LocationConstraint"));
        call.Aws.Demand("s3:CreateBucket", $"arn:aws:s3:::{name}");
        var bucket = New(name, region, state.Time.GetUtcNow(), call.Header("x-amz-object-ownership"));
        if (call.Header("x-amz-bucket-object-lock-enabled") is "true" or "True")
        {
            bucket = bucket.With(Settings.ObjectLock, ObjectLock.New().ToString(SaveOptions.DisableFormatting)) with { Versioning = Bucket.Enabled };
        }

        if (document?.Element("Tags") is { } tags)
        {
            bucket = bucket.With(Settings.Tagging, new XElement("Tagging", new XElement("TagSet", tags.Elements())).ToString(SaveOptions.DisableFormatting));
        }

        if (Acl.OfHeaders(call) is { } acl)
        {
            // A new bucket keeps public access out: it must be let in before an ACL may do so.
            bucket = call.Header("x-amz-acl") == "private" ? bucket
                : Ownership.HasNoAcls(bucket) ? throw new S3Exception("InvalidBucketAclWithObjectOwnership", "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting", StatusCodes.Status400BadRequest)
                : bucket with { Acl = acl };
        }

        // Creating one's own bucket again does nothing in us-east-1.
        if (!state.TryCreate(bucket) && (region != "us-east-1" || state.Get(name).Region != region))
        {
            throw S3Errors.AlreadyOwned(name);
        }

        call.Tell("Location", region == "us-east-1" ? $"/{name}" : $"http://{name}.s3.localhost.localstack.cloud:{call.Request.Host.Port ?? 80}/");
    }

    /// <summary>A new bucket: it keeps public access out, and ACLs are off (https://docs.aws.amazon.com/AmazonS3/latest/userguide/create-bucket-faq.html).</summary>
    public static Bucket New(string name, string region, DateTimeOffset at, string? ownership)
    {
        var controls = Ownership.ToXml(ownership ?? Ownership.Enforced);
        Ownership.Check(controls);
        return new Bucket(name, region, at)
            .With(Settings.PublicAccess, PublicAccess.Closed.ToXml().ToString(SaveOptions.DisableFormatting))
            .With(Settings.Ownership, controls.ToString(SaveOptions.DisableFormatting));
    }

    /// <summary>The name, which must be as https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html says.</summary>
    public static string Check(string name) =>
        Form().IsMatch(name)
        && !name.Contains("..", StringComparison.Ordinal)
        && !(IPAddress.TryParse(name, out _) && name.Count(letter => letter == '.') == 3)
        && !name.StartsWith("xn--", StringComparison.Ordinal)
        && !name.StartsWith("sthree-", StringComparison.Ordinal)
        && !name.EndsWith("-s3alias", StringComparison.Ordinal)
        && !name.EndsWith("--ol-s3", StringComparison.Ordinal)
            ? name
            : throw S3Errors.InvalidBucketName(name);

    private static string RegionOf(S3Call call, string? constraint)
    {
        var region = call.Aws.Region;
        return constraint switch
        {
            null or "" => region == "us-east-1" || call.Aws.Caller.IsAnonymous ? "us-east-1" : throw S3Errors.IllegalLocation("unspecified"),
            "us-east-1" => throw S3Errors.InvalidLocation(constraint),
            "EU" => "eu-west-1",
            _ when !RegionForm().IsMatch(constraint) => throw S3Errors.InvalidLocation(constraint),
            _ when region != "us-east-1" && constraint != region => throw S3Errors.IllegalLocation(constraint),
            _ => constraint,
        };
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+)+-\d\z")]
    private static partial Regex RegionForm();
}
