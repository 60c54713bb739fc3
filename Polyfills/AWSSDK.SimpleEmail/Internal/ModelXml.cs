using System.Globalization;
using System.Xml.Linq;
using Amazon.SimpleEmail.Model;

namespace Amazon.SimpleEmail.Internal;

/// <summary>How the larger answers are read.</summary>
internal static class ModelXml
{
    public static void ReadIdentities(XElement result, ListIdentitiesResponse response)
    {
        response.Identities = [.. result.Element("Identities")?.Elements("member").Select(member => member.Value) ?? []];
        response.NextToken = result.Element("NextToken")?.Value;
    }

    public static void ReadQuota(XElement result, GetSendQuotaResponse response)
    {
        response.Max24HourSend = Number(result, "Max24HourSend");
        response.MaxSendRate = Number(result, "MaxSendRate");
        response.SentLast24Hours = Number(result, "SentLast24Hours");
    }

    public static void ReadVerification(XElement result, GetIdentityVerificationAttributesResponse response) =>
        response.VerificationAttributes = (result.Element("VerificationAttributes")?.Elements("entry") ?? []).ToDictionary(
            entry => entry.Element("key")?.Value ?? "",
            entry => new IdentityVerificationAttributes
            {
                VerificationStatus = entry.Element("value")?.Element("VerificationStatus")?.Value,
                VerificationToken = entry.Element("value")?.Element("VerificationToken")?.Value,
            });

    private static double? Number(XElement result, string name) =>
        result.Element(name) is { } element ? double.Parse(element.Value, CultureInfo.InvariantCulture) : null;
}
