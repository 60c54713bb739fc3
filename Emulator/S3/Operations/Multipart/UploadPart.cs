using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.S3.Operations.Objects;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Multipart;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html</summary>
internal sealed class UploadPart(S3State state, BodyStore bodies) : IS3Operation
{
    public string Name => "UploadPart";

    public S3Route Route { get; } = new(HttpMethods.Put, S3Level.Object, "partNumber");

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnObject("s3:PutObject");
        var (upload, number) = (PartInput.UploadOf(call, state), PartInput.NumberOf(call));
        var payload = Payload.Read(call);
        if (payload.HasChosen && upload.ChecksumAlgorithm is { } expected && payload.Algorithm.Name != expected)
        {
            throw S3Errors.InvalidRequest($"Checksum Type mismatch occurred, expected checksum Type: {expected.ToLowerInvariant()}, actual checksum Type: {payload.Algorithm.Name.ToLowerInvariant()}");
        }

        // Parts get the algorithm of their upload, so that the whole's checksum can be made of theirs.
        var chosen = upload.ChecksumAlgorithm is { } own ? payload with { Algorithm = Checksums.ChecksumAlgorithm.Of(own) } : payload;
        if (chosen.Length > S3Limits.PutBytes)
        {
            throw S3Errors.TooLarge(chosen.Length.Value, S3Limits.PutBytes);
        }

        var received = await Upload.ReceiveAsync(chosen, chosen.Open(call), bodies, cancellationToken);
        state.Uploads.Put(new UploadedPart(upload.Id, number, received.Md5, received.Segment, received.Checksum, state.Now));
        call.Tell("ETag", $"\"{received.Md5}\"");
        call.Tell(received.Checksum.Header, received.Checksum.Value);
        ObjectHeaders.TellEncryption(call, upload.Attributes);
    }
}
