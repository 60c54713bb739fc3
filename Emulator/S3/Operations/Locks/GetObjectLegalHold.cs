using CampusIssues.Emulator.S3.Locks;
using CampusIssues.Emulator.S3.Operations.Objects;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Locks;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLegalHold.html</summary>
internal sealed class GetObjectLegalHold(ObjectLookup lookup) : IS3Operation
{
    public string Name => "GetObjectLegalHold";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Object, "legal-hold");

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var found = lookup.Get(call, "s3:GetObjectLegalHold", "s3:GetObjectLegalHold");
        var held = !ObjectLock.IsOn(call.Bucket) ? throw LockErrors.BucketHasNone() : found.LegalHold ?? throw LockErrors.NoLock();
        call.WriteXml("LegalHold", xml => xml.WriteElementString("Status", held ? "ON" : "OFF"));
        return ValueTask.CompletedTask;
    }
}
