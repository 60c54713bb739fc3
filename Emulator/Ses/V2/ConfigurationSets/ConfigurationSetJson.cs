using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Ses.V2.Suppression;
using CampusIssues.Emulator.Ses.V2.Tags;

namespace CampusIssues.Emulator.Ses.V2.ConfigurationSets;

/// <summary>A configuration set's options, as the API reads and tells them.</summary>
internal static class ConfigurationSetJson
{
    private const int ShortestDelivery = 300;
    private const int LongestDelivery = 50_400;

    /// <summary>A set with the groups of options that are given; the others stay as they are.</summary>
    public static ConfigurationSet Read(ConfigurationSet set, JsonObject input)
    {
        if (input["DeliveryOptions"] is JsonObject delivery)
        {
            Check(delivery);
            set = set with
            {
                TlsPolicy = delivery.Text("TlsPolicy") is "REQUIRE" ? "Require" : "Optional",
                SendingPoolName = delivery.Text("SendingPoolName"),
                MaxDeliverySeconds = delivery.Number("MaxDeliverySeconds"),
            };
        }

        if (input["SuppressionOptions"] is JsonObject suppression)
        {
            var reasons = suppression.Texts("SuppressedReasons");
            SuppressionReasons.CheckAll("suppressedReasons", reasons);
            set = set with { SuppressedReasons = reasons };
        }

        if (input["TrackingOptions"] is JsonObject tracking)
        {
            set = set with { CustomRedirectDomain = tracking.Text("CustomRedirectDomain"), HttpsPolicy = tracking.Text("HttpsPolicy") };
        }

        return set with
        {
            ReputationMetricsEnabled = (input["ReputationOptions"] as JsonObject)?.Flag("ReputationMetricsEnabled") ?? set.ReputationMetricsEnabled,
            SendingEnabled = input["SendingOptions"] is JsonObject sending ? sending.Flag("SendingEnabled") ?? false : set.SendingEnabled,
            Vdm = input["VdmOptions"]?.ToJsonString() ?? set.Vdm,
            ArchiveArn = input["ArchivingOptions"] is JsonObject archiving ? archiving.Text("ArchiveArn") : set.ArchiveArn,
        };
    }

    public static JsonObject Write(ConfigurationSet set) => new()
    {
        ["ConfigurationSetName"] = set.Name,
        ["TrackingOptions"] = set.CustomRedirectDomain is { } domain
            ? new JsonObject { ["CustomRedirectDomain"] = domain, ["HttpsPolicy"] = set.HttpsPolicy ?? "OPTIONAL" }
            : null,
        ["DeliveryOptions"] = Delivery(set),
        ["ReputationOptions"] = new JsonObject { ["ReputationMetricsEnabled"] = set.ReputationMetricsEnabled },
        ["SendingOptions"] = new JsonObject { ["SendingEnabled"] = set.SendingEnabled },
        ["Tags"] = TaggedResources.Write(set.Tags),
        ["SuppressionOptions"] = set.SuppressedReasons is { } reasons
            ? new JsonObject { ["SuppressedReasons"] = new JsonArray([.. reasons.Select(reason => JsonValue.Create(reason))]) }
            : null,
        ["VdmOptions"] = set.Vdm is { } vdm ? JsonNode.Parse(vdm) : null,
        ["ArchivingOptions"] = set.ArchiveArn is { } archive ? new JsonObject { ["ArchiveArn"] = archive } : null,
    };

    private static JsonObject Delivery(ConfigurationSet set)
    {
        var delivery = new JsonObject { ["TlsPolicy"] = set.TlsPolicy is "Require" ? "REQUIRE" : "OPTIONAL" };
        if (set.SendingPoolName is { } pool)
        {
            delivery["SendingPoolName"] = pool;
        }

        if (set.MaxDeliverySeconds is { } seconds)
        {
            delivery["MaxDeliverySeconds"] = seconds;
        }

        return delivery;
    }

    private static void Check(JsonObject delivery)
    {
        if (delivery.Text("TlsPolicy") is not (null or "REQUIRE" or "OPTIONAL"))
        {
            throw V2Errors.NotOneOf("tlsPolicy", "OPTIONAL", "REQUIRE");
        }

        if (delivery.Number("MaxDeliverySeconds") is { } seconds and (< ShortestDelivery or > LongestDelivery))
        {
            var (relation, limit) = seconds < ShortestDelivery ? ("greater", ShortestDelivery) : ("less", LongestDelivery);
            throw V2Errors.BadRequest($"1 validation error detected: Value at 'maxDeliverySeconds' failed to satisfy constraint: Member must have value {relation} than or equal to {limit}");
        }
    }
}
