using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.Addresses;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_CreateEmailIdentity.html</summary>
internal sealed class CreateEmailIdentity(SesState state) : SesV2Operation("CreateEmailIdentity", "POST", "/identities")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        Require(input, "EmailIdentity");
        var name = input.Text("EmailIdentity")!;
        call.Demand("ses:CreateEmailIdentity", IdentityArn(call, name));
        if ((name.Contains('@') ? AddressSyntax.Fault(name) : AddressSyntax.DomainFault(name)) is { } fault)
        {
            throw V2Errors.BadRequest($"Invalid email address or domain: {fault}.");
        }

        if (input.Text("ConfigurationSetName") is { } set)
        {
            state.FindConfigurationSet(call.Region, set);
        }

        var signing = input["DkimSigningAttributes"] as JsonObject;
        var identity = new Identity(SesState.Canonical(name), name.Contains('@') ? null : Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)))
        {
            DkimEnabled = !name.Contains('@'),
            DkimTokens = name.Contains('@') ? [] : signing?.Text("DomainSigningSelector") is { } selector ? [selector] : DkimTokens.New(),
            SigningOrigin = signing?.Text("DomainSigningSelector") is null ? "AWS_SES" : "EXTERNAL",
            ConfigurationSetName = input.Text("ConfigurationSetName"),
            Tags = input.Tags(),
        };
        if (!state.Identities.TryAdd(SesState.Key(call.Region, identity.Name), identity))
        {
            throw V2Errors.AlreadyExists($"Email identity {name} already exist.");
        }

        return new JsonObject
        {
            ["IdentityType"] = IdentityJson.TypeOf(identity),
            ["VerifiedForSendingStatus"] = true,
            ["DkimAttributes"] = IdentityJson.Dkim(identity),
        };
    }
}
