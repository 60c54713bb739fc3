using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.Notifications;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAcl.html</summary>
internal sealed class PutObjectAcl(S3State state, ObjectLookup lookup, BucketNotifications notifications) : IS3Operation
{
    public string Name => "PutObjectAcl";

    public S3Route Route { get; } = new(HttpMethods.Put, S3Level.Object, "acl");

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var found = lookup.Get(call, "s3:PutObjectAcl", "s3:PutObjectVersionAcl");
        var acl = Acl.OfHeaders(call) ?? Acl.Read(await RequestDocument.FindAsync(call, cancellationToken) ?? throw S3Errors.MissingBody());
        Acl.Check(call.Bucket, acl, call.Header("x-amz-acl"));
        state.ObjectsOf(call.BucketName).Change(found, current => current with { Acl = acl });
        ObjectHeaders.TellVersion(call, found);
        await notifications.TellAsync(call, "ObjectAcl:Put", found, cancellationToken);
    }
}
