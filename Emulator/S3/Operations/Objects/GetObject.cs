using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html</summary>
internal sealed class GetObject(ObjectLookup lookup, BodyStore bodies) : IS3Operation
{
    public string Name => "GetObject";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Object);

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var found = lookup.Get(call, "s3:GetObject", "s3:GetObjectVersion");
        ReadConditions.Check(call, found);
        var range = ObjectAnswer.Begin(call, found);
        ResponseOverrides.Apply(call);
        await ObjectAnswer.SendAsync(call, bodies, found, range, cancellationToken);
    }
}
