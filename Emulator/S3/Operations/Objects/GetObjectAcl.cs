using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAcl.html</summary>
internal sealed class GetObjectAcl(ObjectLookup lookup) : IS3Operation
{
    public string Name => "GetObjectAcl";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Object, "acl");

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var found = lookup.Get(call, "s3:GetObjectAcl", "s3:GetObjectVersionAcl");
        ObjectHeaders.TellVersion(call, found);
        call.WriteXml("AccessControlPolicy", xml => Acl.Write(xml, found.Acl));
        return ValueTask.CompletedTask;
    }
}
