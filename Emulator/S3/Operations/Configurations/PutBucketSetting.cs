using System.Xml.Linq;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Configurations;

/// <summary>Puts a setting, e.g. https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketCors.html</summary>
internal sealed class PutBucketSetting(SettingKind kind, S3State state) : IS3Operation
{
    public string Name => $"Put{kind.Noun}";

    public S3Route Route { get; } = new(HttpMethods.Put, S3Level.Bucket, kind.Name);

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket($"s3:Put{kind.Action}");
        var document = await RequestDocument.ReadAsync(call, kind.Root, cancellationToken);
        kind.Check(document);
        state.Change(call.Bucket.Name, bucket => bucket.With(kind.Name, document.ToString(SaveOptions.DisableFormatting)));
        call.Aws.StatusCode = kind.PutStatus;
    }
}
