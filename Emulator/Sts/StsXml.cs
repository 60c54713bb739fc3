using System.Xml;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sts;

/// <summary>How answers tell credentials.</summary>
internal static class StsXml
{
    public static void WriteCredentials(this XmlWriter xml, SessionCredentials credentials) => xml.Structure("Credentials", () =>
    {
        xml.Text("AccessKeyId", credentials.AccessKeyId);
        xml.Text("SecretAccessKey", credentials.SecretAccessKey);
        xml.Text("SessionToken", credentials.SessionToken);
        xml.Time("Expiration", credentials.Expiration);
    });
}
