using System.Globalization;
using System.Xml;
using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.S3.Operations.Listing;

/// <summary>An object as lists tell it.</summary>
internal static class ListedObject
{
    public static void Write(XmlWriter xml, StoredObject found, ListQuery query, bool withOwner) => xml.Structure("Contents", () =>
    {
        xml.WriteElementString("Key", query.Encode(found.Key));
        WriteBody(xml, found);
        if (withOwner)
        {
            WriteOwner(xml);
        }

        xml.WriteElementString("StorageClass", found.Attributes.StorageClass);
    });

    public static void WriteVersion(XmlWriter xml, StoredObject version, bool isLatest, ListQuery query) =>
        xml.Structure(version.IsDeleteMarker ? "DeleteMarker" : "Version", () =>
        {
            xml.WriteElementString("Key", query.Encode(version.Key));
            xml.WriteElementString("VersionId", version.VersionId);
            xml.Flag("IsLatest", isLatest);
            if (version.IsDeleteMarker)
            {
                xml.Time("LastModified", version.ModifiedAt);
            }
            else
            {
                WriteBody(xml, version);
                xml.WriteElementString("StorageClass", version.Attributes.StorageClass);
            }

            WriteOwner(xml);
        });

    private static void WriteBody(XmlWriter xml, StoredObject found)
    {
        xml.Time("LastModified", found.ModifiedAt);
        xml.WriteElementString("ETag", found.QuotedETag);
        xml.Text("ChecksumAlgorithm", found.Checksum?.Algorithm);
        xml.Text("ChecksumType", found.Checksum?.Type);
        xml.WriteElementString("Size", found.Size.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteOwner(XmlWriter xml) => xml.Structure("Owner", () => xml.WriteElementString("ID", AclGrant.OwnerId));
}
