using System.Xml;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributes.html</summary>
internal sealed class GetObjectAttributes(ObjectLookup lookup) : IS3Operation
{
    private const string Header = "x-amz-object-attributes";
    private static readonly string[] Known = ["ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize"];

    public string Name => "GetObjectAttributes";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Object, "attributes");

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var found = lookup.Get(call, "s3:GetObjectAttributes", "s3:GetObjectVersionAttributes");
        var wanted = call.Request.Headers[Header].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries)).ToArray();
        if (wanted.Length == 0 || wanted.FirstOrDefault(name => !Known.Contains(name)) is not null)
        {
            throw S3Errors.InvalidArgument("Invalid attribute name specified.", Header, call.Header(Header));
        }

        call.Tell("Last-Modified", found.ModifiedAt.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
        ObjectHeaders.TellVersion(call, found);
        call.WriteXml("GetObjectAttributesResponse", xml =>
        {
            xml.Text("ETag", wanted.Contains("ETag") ? found.ETag : null);
            if (wanted.Contains("Checksum") && found.Checksum is { } checksum)
            {
                xml.Structure("Checksum", () =>
                {
                    xml.WriteElementString(checksum.Element, checksum.Value);
                    xml.WriteElementString("ChecksumType", checksum.Type);
                });
            }

            if (wanted.Contains("ObjectParts") && found.Parts.Count > 0)
            {
                WriteParts(call, xml, found);
            }

            xml.Text("StorageClass", wanted.Contains("StorageClass") ? found.Attributes.StorageClass : null);
            if (wanted.Contains("ObjectSize"))
            {
                xml.Number("ObjectSize", found.Size);
            }
        });
        return ValueTask.CompletedTask;
    }

    private static void WriteParts(S3Call call, XmlWriter xml, StoredObject found) => xml.Structure("ObjectParts", () =>
    {
        var (most, marker) = (Number(call, "x-amz-max-parts") ?? S3Limits.Page, Number(call, "x-amz-part-number-marker") ?? 0);
        var page = found.Parts.Where(part => part.Number > marker).Take(most).ToArray();
        xml.Number("PartsCount", found.Parts.Count);

        // Parts are told one by one only where each has a checksum of its own.
        if (found.Checksum?.Type == Checksums.Checksum.Composite)
        {
            xml.Number("PartNumberMarker", marker);
            xml.Number("NextPartNumberMarker", page.Length > 0 ? page[^1].Number : 0);
            xml.Number("MaxParts", most);
            xml.Flag("IsTruncated", page.Length > 0 && page[^1].Number < found.Parts[^1].Number);
            foreach (var part in page)
            {
                xml.Structure("Part", () =>
                {
                    xml.Text(found.Checksum.Element, part.Checksum);
                    xml.Number("PartNumber", part.Number);
                    xml.Number("Size", part.Size);
                });
            }
        }
    });

    private static int? Number(S3Call call, string name) => call.Header(name) is not { } text ? null
        : int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : throw S3Errors.BadNumber(name, text);
}
