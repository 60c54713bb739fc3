using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.Addresses;
using CampusIssues.Emulator.Ses.State;

namespace CampusIssues.Emulator.Ses.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-emailidentity.html</summary>
internal sealed class EmailIdentityResource(SesState state) : IResourceProvider
{
    public string Type => "AWS::SES::EmailIdentity";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>
    {
        "ConfigurationSetAttributes", "DkimAttributes", "DkimSigningAttributes", "EmailIdentity", "FeedbackAttributes", "MailFromAttributes", "Tags",
    };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "EmailIdentity" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var name = request.Properties.Require("EmailIdentity");
        if ((name.Contains('@') ? AddressSyntax.Fault(name) : AddressSyntax.DomainFault(name)) is { } fault)
        {
            throw SesErrors.InvalidParameter(fault);
        }

        if (state.FindIdentity(request.Region, name) is null)
        {
            state.Verify(request.Region, new Identity(name, name.Contains('@') ? null : Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))));
        }

        return ValueTask.FromResult(Apply(request));
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Apply(request));

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        state.Identities.Remove(SesState.Key(request.Region, SesState.Canonical(physicalId)));
        return ValueTask.CompletedTask;
    }

    private ResourceResult Apply(ResourceRequest request)
    {
        var properties = request.Properties;
        var name = properties.Require("EmailIdentity");
        var identity = state.Identities.Change(SesState.Key(request.Region, SesState.Canonical(name)), old => (old ?? new Identity(name)) with
        {
            ConfigurationSetName = (properties["ConfigurationSetAttributes"] as JsonObject)?.Text("ConfigurationSetName"),
            DkimEnabled = (properties["DkimAttributes"] as JsonObject)?.Flag("SigningEnabled") ?? !name.Contains('@'),
            DkimTokens = old?.DkimTokens is { Count: > 0 } tokens ? tokens : DkimTokens.New(),
            ForwardingEnabled = (properties["FeedbackAttributes"] as JsonObject)?.Flag("EmailForwardingEnabled") ?? true,
            MailFromDomain = (properties["MailFromAttributes"] as JsonObject)?.Text("MailFromDomain"),
            BehaviorOnMxFailure = (properties["MailFromAttributes"] as JsonObject)?.Text("BehaviorOnMxFailure") is "REJECT_MESSAGE" ? "RejectMessage" : "UseDefaultValue",
        });
        var attributes = new Dictionary<string, string>();
        for (var index = 0; index < identity.DkimTokens.Count; index++)
        {
            attributes[$"DkimDNSTokenName{index + 1}"] = $"{identity.DkimTokens[index]}._domainkey.{name}";
            attributes[$"DkimDNSTokenValue{index + 1}"] = $"{identity.DkimTokens[index]}.dkim.amazonses.com";
        }

        return new ResourceResult(name, attributes);
    }
}
