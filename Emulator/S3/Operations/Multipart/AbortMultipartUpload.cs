using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Multipart;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html</summary>
internal sealed class AbortMultipartUpload(S3State state) : IS3Operation
{
    public string Name => "AbortMultipartUpload";

    public S3Route Route { get; } = new(HttpMethods.Delete, S3Level.Object, "uploadId");

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnObject("s3:AbortMultipartUpload");
        var upload = PartInput.UploadOf(call, state);
        state.Uploads.Abort(upload);
        call.NoContent();
        return ValueTask.CompletedTask;
    }
}
