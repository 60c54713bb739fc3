using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html</summary>
internal sealed class HeadObject(ObjectLookup lookup) : IS3Operation
{
    public string Name => "HeadObject";

    public S3Route Route { get; } = new(HttpMethods.Head, S3Level.Object);

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var found = lookup.Get(call, "s3:GetObject", "s3:GetObjectVersion");
        ReadConditions.Check(call, found);
        ObjectAnswer.Begin(call, found);
        ResponseOverrides.Apply(call);
        return ValueTask.CompletedTask;
    }
}
