using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.S3.Checksums;
using CampusIssues.Emulator.S3.Operations.Objects;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Multipart;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPartCopy.html</summary>
internal sealed class UploadPartCopy(S3State state, BodyStore bodies) : IS3Operation
{
    public string Name => "UploadPartCopy";

    public S3Route Route { get; } = new(HttpMethods.Put, S3Level.Object, "partNumber", CopySource.Header);

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnObject("s3:PutObject");
        var (upload, number) = (PartInput.UploadOf(call, state), PartInput.NumberOf(call));
        var source = CopySource.Read(call).Find(call, state);
        var range = CopySource.RangeOf(call, source);
        await using var stream = ObjectAnswer.Open(bodies, source, range);
        var algorithm = ChecksumAlgorithm.Find(upload.ChecksumAlgorithm) ?? ChecksumAlgorithm.Default;
        var received = await Upload.CopyAsync(stream, algorithm, bodies, cancellationToken);
        var part = new UploadedPart(upload.Id, number, received.Md5, received.Segment, received.Checksum, state.Now);
        state.Uploads.Put(part);
        ObjectHeaders.TellEncryption(call, upload.Attributes);
        call.WriteXml("CopyPartResult", xml =>
        {
            xml.WriteElementString("ETag", $"\"{part.ETag}\"");
            xml.Time("LastModified", part.ModifiedAt);
            xml.Text(part.Checksum.Element, upload.ChecksumAlgorithm is null ? null : part.Checksum.Value);
        });
    }
}
