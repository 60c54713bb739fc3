using System.Xml.Linq;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Configurations;

/// <summary>Checks settings that say one thing. They are kept and told: nobody pays here, and nothing is faster.</summary>
internal static class Switches
{
    public static void CheckPayer(XElement document) => CheckOneOf(document.Text("Payer"), "Requester", "BucketOwner");

    public static void CheckAcceleration(XElement document) => CheckOneOf(document.Text("Status"), "Enabled", "Suspended");

    private static void CheckOneOf(string? told, params string[] allowed)
    {
        if (!allowed.Contains(told))
        {
            throw S3Errors.MalformedXml();
        }
    }
}
