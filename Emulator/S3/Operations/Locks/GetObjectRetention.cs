using CampusIssues.Emulator.S3.Locks;
using CampusIssues.Emulator.S3.Operations.Objects;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Locks;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectRetention.html</summary>
internal sealed class GetObjectRetention(ObjectLookup lookup) : IS3Operation
{
    public string Name => "GetObjectRetention";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Object, "retention");

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var found = lookup.Get(call, "s3:GetObjectRetention", "s3:GetObjectRetention");
        var kept = !ObjectLock.IsOn(call.Bucket) ? throw LockErrors.BucketHasNone() : found.Retention ?? throw LockErrors.NoLock();
        call.WriteXml("Retention", xml =>
        {
            xml.WriteElementString("Mode", kept.Mode);
            xml.Time("RetainUntilDate", kept.Until);
        });
        return ValueTask.CompletedTask;
    }
}
