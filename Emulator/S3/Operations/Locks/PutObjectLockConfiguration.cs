using System.Xml.Linq;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Locks;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Locks;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectLockConfiguration.html</summary>
internal sealed class PutObjectLockConfiguration(S3State state) : IS3Operation
{
    public string Name => "PutObjectLockConfiguration";

    public S3Route Route { get; } = new(HttpMethods.Put, S3Level.Bucket, Settings.ObjectLock);

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:PutBucketObjectLockConfiguration");
        var document = await RequestDocument.ReadAsync(call, ObjectLock.Root, cancellationToken);
        ObjectLock.Check(document);
        state.Change(call.Bucket.Name, bucket => bucket.Versioning == Bucket.Enabled
            ? bucket.With(Settings.ObjectLock, document.ToString(SaveOptions.DisableFormatting))
            : throw LockErrors.NeedsVersioning());
    }
}
