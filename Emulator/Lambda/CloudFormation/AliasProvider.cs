using System.Globalization;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Lambda.CloudFormation;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-alias.html</summary>
internal sealed class AliasProvider(FunctionStore functions) : IResourceProvider
{
    public string Type => "AWS::Lambda::Alias";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>
    {
        "Description", "FunctionName", "FunctionVersion", "Name", "ProvisionedConcurrencyConfig", "RoutingConfig",
    };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "FunctionName", "Name" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var alias = Read(request.Properties);
        AliasRules.Check(alias);
        var function = functions.Update(Reference(request), current =>
        {
            if (current.Aliases.Any(other => other.Name == alias.Name))
            {
                throw LambdaErrors.Conflict($"Alias already exists: {current.Arn}:{alias.Name}");
            }

            AliasRules.CheckVersions(current, alias.FunctionVersion!, alias.RoutingConfig);
            return current with { Aliases = [.. current.Aliases, AliasRules.New(alias)] };
        });
        return ValueTask.FromResult(Result($"{function.Arn}:{alias.Name}"));
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        var change = Read(request.Properties);
        functions.Update(Reference(request), current =>
        {
            AliasRules.CheckVersions(current, change.FunctionVersion!, change.RoutingConfig);
            var changed = AliasRules.Change(AliasRules.Get(current, change.Name!), change with { RoutingConfig = change.RoutingConfig ?? new AliasRouting(null) });
            return current with { Aliases = [.. current.Aliases.Select(other => other.Name == change.Name ? changed : other)] };
        });
        return ValueTask.FromResult(Result(physicalId));
    }

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        var reference = FunctionReference.Parse(physicalId);
        if (functions.Find(reference.Name) is not null)
        {
            functions.Update(reference, function => function with { Aliases = [.. function.Aliases.Where(alias => alias.Name != reference.Qualifier)] });
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Templates have the weights as a list, the API as a map.</summary>
    private static AliasRequest Read(JsonObject properties)
    {
        var weights = (properties["RoutingConfig"]?["AdditionalVersionWeights"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .ToDictionary(
                weight => weight.Required("FunctionVersion"),
                weight => double.Parse(weight.Required("FunctionWeight"), CultureInfo.InvariantCulture));
        return new AliasRequest(
            properties.Required("Name"),
            properties.Required("FunctionVersion"),
            properties.Text("Description"),
            weights.Count > 0 ? new AliasRouting(weights) : null,
            null);
    }

    private static FunctionReference Reference(ResourceRequest request) =>
        FunctionReference.Parse(request.Properties.Required("FunctionName"), null, request.Region, request.AccountId) with { Qualifier = null };

    private static ResourceResult Result(string arn) => new(arn, new Dictionary<string, string> { ["AliasArn"] = arn });
}
