using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.S3.Checksums;
using CampusIssues.Emulator.S3.Notifications;
using CampusIssues.Emulator.S3.Operations.Objects;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Multipart;

/// <summary>
/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html. The object takes the parts' files over: nothing
/// is copied, however large it is.
/// </summary>
internal sealed class CompleteMultipartUpload(S3State state, BucketNotifications notifications) : IS3Operation
{
    public string Name => "CompleteMultipartUpload";

    public S3Route Route { get; } = new(HttpMethods.Post, S3Level.Object, "uploadId");

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnObject("s3:PutObject");
        var upload = PartInput.UploadOf(call, state);
        var document = await DocumentAsync(call, cancellationToken);
        var parts = Choose(upload, document, state.Uploads.PartsOf(upload).ToDictionary(part => part.Number));
        var checksum = ChecksumOf(upload, parts);
        CheckTold(call, checksum, parts);
        var written = state.Put(
            call.Bucket,
            new StoredObject(upload.Bucket, upload.Key, state.Now)
            {
                Size = parts.Sum(part => part.Segment.Length),
                ETag = TagOf(parts),
                Segments = [.. parts.Select(part => part.Segment)],
                Attributes = upload.Attributes,
                Checksum = checksum,
                Parts = [.. parts.Select(part => new StoredPart(part.Number, part.Segment.Length, upload.ChecksumAlgorithm is null ? null : part.Checksum.Value))],
                Tags = upload.Tags,
                Acl = upload.Acl,
                Retention = upload.Retention,
                LegalHold = upload.LegalHold,
            },
            present => WriteConditions.Check(call, present));
        state.Uploads.Complete(upload, written.Segments);
        Answer(call, written);
        await notifications.TellAsync(call, "ObjectCreated:CompleteMultipartUpload", written, cancellationToken);
    }

    private static async ValueTask<XElement> DocumentAsync(S3Call call, CancellationToken cancellationToken)
    {
        var text = await RequestDocument.TextAsync(call, cancellationToken, ofObject: true);
        var document = text.Length == 0 ? throw S3Errors.InvalidRequest("You must specify at least one part") : RequestDocument.Parse(text);
        return document.Name == "CompleteMultipartUpload" ? document : throw S3Errors.MalformedXml();
    }

    private static List<UploadedPart> Choose(MultipartUpload upload, XElement document, Dictionary<int, UploadedPart> uploaded)
    {
        var chosen = new List<UploadedPart>();
        var needed = upload.ChecksumAlgorithm is { } algorithm && upload.ChecksumType == Checksum.Composite ? algorithm : null;
        foreach (var element in document.Elements("Part"))
        {
            if (!int.TryParse(element.Text("PartNumber"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || element.Text("ETag") is not { } tag)
            {
                throw S3Errors.MalformedXml();
            }

            if (chosen.Count > 0 && number <= chosen[^1].Number)
            {
                throw PartErrors.Order(upload.Id);
            }

            if (!uploaded.TryGetValue(number, out var part) || part.ETag != tag.Trim('"') || (element.Text(part.Checksum.Element) is { } told && told != part.Checksum.Value))
            {
                throw PartErrors.Invalid(upload.Id, number, tag.Trim('"'));
            }

            if (needed is not null && element.Text(part.Checksum.Element) is null)
            {
                throw S3Errors.InvalidRequest(
                    $"The upload was created using a {needed.ToLowerInvariant()} checksum. The complete request must include the checksum for each part. It was missing for part {number} in the request.");
            }

            chosen.Add(part);
        }

        return chosen.Count == 0 ? throw S3Errors.MalformedXml()
            : chosen.SkipLast(1).FirstOrDefault(part => part.Segment.Length < S3Limits.PartBytes) is { } small ? throw PartErrors.TooSmall(small)
            : chosen;
    }

    private static string TagOf(List<UploadedPart> parts)
    {
#pragma warning disable CA5351 // AWS's entity tags are made of MD5s.
        var hash = MD5.HashData(parts.SelectMany(part => Convert.FromHexString(part.ETag)).ToArray());
#pragma warning restore CA5351
        return $"{Convert.ToHexStringLower(hash)}-{parts.Count}";
    }

    private static Checksum? ChecksumOf(MultipartUpload upload, List<UploadedPart> parts)
    {
        var algorithm = parts[0].Checksum.Algorithm;
        return parts.Any(part => part.Checksum.Algorithm != algorithm) ? null
            : ChecksumAlgorithm.Of(algorithm).Combine(
                upload.ChecksumAlgorithm is null ? ChecksumAlgorithm.Of(algorithm).DefaultType : upload.ChecksumType,
                [.. parts.Select(part => (part.Checksum.Value, part.Segment.Length))]);
    }

    private static void CheckTold(S3Call call, Checksum? checksum, List<UploadedPart> parts)
    {
        if (checksum is not null && call.Header(checksum.Header) is { } told && told != checksum.Value && told != checksum.Value.Split('-')[0])
        {
            throw BodyErrors.ChecksumMismatch(checksum.Algorithm);
        }

        if (long.TryParse(call.Header("x-amz-mp-object-size"), CultureInfo.InvariantCulture, out var size) && size != parts.Sum(part => part.Segment.Length))
        {
            throw S3Errors.InvalidRequest($"The provided 'x-amz-mp-object-size' header value {size} does not match what was computed: {parts.Sum(part => part.Segment.Length)}");
        }
    }

    private static void Answer(S3Call call, StoredObject written)
    {
        ObjectHeaders.TellVersion(call, written);
        ObjectHeaders.TellEncryption(call, written.Attributes);
        call.WriteXml("CompleteMultipartUploadResult", xml =>
        {
            xml.WriteElementString("Location", $"{call.Request.Scheme}://{call.Request.Host}{S3Address.RawPath(call.Request)}");
            xml.WriteElementString("Bucket", written.Bucket);
            xml.WriteElementString("Key", written.Key);
            xml.WriteElementString("ETag", written.QuotedETag);
            if (written.Checksum is { } checksum)
            {
                xml.WriteElementString(checksum.Element, checksum.Value);
                xml.WriteElementString("ChecksumType", checksum.Type);
            }
        });
    }
}
