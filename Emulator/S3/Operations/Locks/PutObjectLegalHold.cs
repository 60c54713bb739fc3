using CampusIssues.Emulator.S3.Locks;
using CampusIssues.Emulator.S3.Operations.Objects;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Locks;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectLegalHold.html</summary>
internal sealed class PutObjectLegalHold(S3State state, ObjectLookup lookup) : IS3Operation
{
    public string Name => "PutObjectLegalHold";

    public S3Route Route { get; } = new(HttpMethods.Put, S3Level.Object, "legal-hold");

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var found = lookup.Get(call, "s3:PutObjectLegalHold", "s3:PutObjectLegalHold");
        if (!ObjectLock.IsOn(call.Bucket))
        {
            throw LockErrors.BucketHasNone();
        }

        var status = (await RequestDocument.ReadAsync(call, "LegalHold", cancellationToken)).Text("Status");
        var held = status is "ON" or "OFF" ? status == "ON" : throw S3Errors.MalformedXml();
        state.ObjectsOf(call.BucketName).Change(found, current => current with { LegalHold = held });
    }
}
