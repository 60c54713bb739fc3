using System.Text.Json.Nodes;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Iam.Resources;

/// <summary>An inline policy of users and roles (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-policy.html).</summary>
internal sealed class PolicyResource(IamState state) : IResourceProvider
{
    public string Type => "AWS::IAM::Policy";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string> { "Groups", "PolicyDocument", "PolicyName", "Roles", "Users" };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string>();

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var (name, document) = (request.Properties.Require("PolicyName"), PrincipalProperties.Document(request.Properties));
        foreach (var (kind, principal) in PrincipalsOf(request.Properties))
        {
            state.Change(kind, principal, old => old with { Inline = old.Inline.Where(policy => policy.Key != name).Append(new(name, document)).ToDictionary() });
        }

        return ValueTask.FromResult(new ResourceResult(request.GeneratedName, new Dictionary<string, string> { ["Id"] = request.GeneratedName }));
    }

    public async ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        await DeleteAsync(physicalId, old, cancellationToken);
        return (await CreateAsync(request, cancellationToken)) with { PhysicalId = physicalId };
    }

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        var name = request.Properties.Require("PolicyName");
        foreach (var (kind, principal) in PrincipalsOf(request.Properties).Where(named => state.Principals.Find($"{named.Kind}/{named.Name}") is not null))
        {
            state.Change(kind, principal, old => old with { Inline = old.Inline.Where(policy => policy.Key != name).ToDictionary() });
        }

        return ValueTask.CompletedTask;
    }

    private static IEnumerable<(string Kind, string Name)> PrincipalsOf(JsonObject properties) =>
        properties.Texts("Roles").Select(name => ("Role", name))
            .Concat(properties.Texts("Users").Select(name => ("User", name))).Concat(properties.Texts("Groups").Select(name => ("Group", name)));
}
