using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Ses.V2.Tags;

namespace CampusIssues.Emulator.Ses.V2.Identities;

/// <summary>An identity as the API tells it.</summary>
internal static class IdentityJson
{
    public static string TypeOf(Identity identity) => identity.IsDomain ? "DOMAIN" : "EMAIL_ADDRESS";

    public static JsonObject Dkim(Identity identity) => new()
    {
        ["SigningEnabled"] = identity.DkimEnabled,
        ["Status"] = identity.DkimTokens.Count > 0 ? "SUCCESS" : "NOT_STARTED",
        ["Tokens"] = new JsonArray([.. identity.DkimTokens.Select(token => JsonValue.Create(token))]),
        ["SigningAttributesOrigin"] = identity.SigningOrigin,
        ["CurrentSigningKeyLength"] = "RSA_2048_BIT",
        ["NextSigningKeyLength"] = "RSA_2048_BIT",
    };

    public static JsonObject Of(Identity identity) => new()
    {
        ["IdentityType"] = TypeOf(identity),
        ["FeedbackForwardingStatus"] = identity.ForwardingEnabled,
        ["VerifiedForSendingStatus"] = true,
        ["VerificationStatus"] = "SUCCESS",
        ["DkimAttributes"] = Dkim(identity),
        ["MailFromAttributes"] = MailFrom(identity),
        ["Policies"] = new JsonObject(identity.Policies.Select(policy => KeyValuePair.Create<string, JsonNode?>(policy.Key, policy.Value))),
        ["Tags"] = TaggedResources.Write(identity.Tags),
        ["ConfigurationSetName"] = identity.ConfigurationSetName,
    };

    private static JsonObject MailFrom(Identity identity)
    {
        var behavior = identity.BehaviorOnMxFailure == "RejectMessage" ? "REJECT_MESSAGE" : "USE_DEFAULT_VALUE";
        return identity.MailFromDomain is { } domain
            ? new JsonObject { ["MailFromDomain"] = domain, ["MailFromDomainStatus"] = "SUCCESS", ["BehaviorOnMxFailure"] = behavior }
            : new JsonObject { ["BehaviorOnMxFailure"] = behavior };
    }
}
