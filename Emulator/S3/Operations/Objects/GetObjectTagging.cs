using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html</summary>
internal sealed class GetObjectTagging(ObjectLookup lookup) : IS3Operation
{
    public string Name => "GetObjectTagging";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Object, Settings.Tagging);

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var found = lookup.Get(call, "s3:GetObjectTagging", "s3:GetObjectVersionTagging");
        ObjectHeaders.TellVersion(call, found);
        call.WriteXml("Tagging", xml => TagSet.Write(xml, found.Tags));
        return ValueTask.CompletedTask;
    }
}
