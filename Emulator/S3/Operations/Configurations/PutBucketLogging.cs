using System.Xml.Linq;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Configurations;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLogging.html: it is kept and told; no access is logged.</summary>
internal sealed class PutBucketLogging(S3State state) : IS3Operation
{
    public string Name => "PutBucketLogging";

    public S3Route Route { get; } = new(HttpMethods.Put, S3Level.Bucket, Settings.Logging);

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:PutBucketLogging");
        var document = await RequestDocument.ReadAsync(call, "BucketLoggingStatus", cancellationToken);
        var target = document.Element("LoggingEnabled") is { } logging ? logging.Text("TargetBucket") ?? throw S3Errors.MalformedXml() : null;
        if (target is not null && state.Find(target) is null)
        {
            throw new S3Exception("InvalidTargetBucketForLogging", "The target bucket for logging does not exist", StatusCodes.Status400BadRequest, ("TargetBucket", target));
        }

        state.Change(call.Bucket.Name, bucket => bucket.With(Settings.Logging, target is null ? null : document.ToString(SaveOptions.DisableFormatting)));
    }
}
