using CampusIssues.Emulator.S3.Locks;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Configurations;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html</summary>
internal sealed class PutBucketVersioning(S3State state) : IS3Operation
{
    public string Name => "PutBucketVersioning";

    public S3Route Route { get; } = new(HttpMethods.Put, S3Level.Bucket, "versioning");

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:PutBucketVersioning");
        var document = await RequestDocument.ReadAsync(call, "VersioningConfiguration", cancellationToken);
        if (document.Text("MfaDelete") == "Enabled")
        {
            throw S3Errors.NotImplemented("MfaDelete");
        }

        var status = document.Text("Status") switch
        {
            Bucket.Enabled => Bucket.Enabled,
            Bucket.Suspended => Bucket.Suspended,
            null => throw new S3Exception("IllegalVersioningConfigurationException", "The Versioning element must be specified", StatusCodes.Status400BadRequest),
            _ => throw S3Errors.MalformedXml(),
        };
        state.Change(call.Bucket.Name, bucket =>
            status == Bucket.Suspended && ObjectLock.IsOn(bucket) ? throw LockErrors.VersioningStays() : bucket with { Versioning = status });
    }
}
