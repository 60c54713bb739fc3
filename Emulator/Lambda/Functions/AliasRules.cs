using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Functions;

/// <summary>What an alias may be.</summary>
internal static class AliasRules
{
    public static void Check(AliasRequest request)
    {
        List<string> faults =
        [
            .. request.Name is null ? ["Value null at 'name' failed to satisfy constraint: Member must not be null"] : Array.Empty<string>(),
            .. request.FunctionVersion is null ? ["Value null at 'functionVersion' failed to satisfy constraint: Member must not be null"] : Array.Empty<string>(),
        ];
        if (request.Name is { } name && (name.All(char.IsAsciiDigit) || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')))
        {
            faults.Add($"Value '{name}' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: (?!^[0-9]+$)([a-zA-Z0-9-_]+)");
        }

        if (faults.Count > 0)
        {
            throw LambdaErrors.Validation([.. faults]);
        }
    }

    public static void CheckVersions(FunctionRecord function, string version, AliasRouting? routing)
    {
        var weights = routing?.AdditionalVersionWeights ?? new Dictionary<string, double>();
        foreach (var named in weights.Keys.Prepend(version))
        {
            if (named != FunctionReference.Latest && function.Versions.All(candidate => candidate.Version != named))
            {
                throw LambdaErrors.FunctionNotFound($"{function.Arn}:{named}");
            }
        }

        if (weights.Count > 0 && version == FunctionReference.Latest)
        {
            throw LambdaErrors.InvalidParameter("$LATEST is not supported for an alias pointing to more than 1 version");
        }

        if (weights.Count > 1)
        {
            throw LambdaErrors.InvalidParameter("Number of items in AdditionalVersionWeights cannot be greater than 1");
        }

        if (weights.Values.Any(weight => weight is < 0 or > 1))
        {
            throw LambdaErrors.Validation($"Value '{weights.Values.First(weight => weight is < 0 or > 1)}' at 'routingConfig.additionalVersionWeights' failed to satisfy constraint: Map value must satisfy constraint: [Member must have value less than or equal to 1.0, Member must have value greater than or equal to 0.0]");
        }
    }

    public static AliasRecord New(AliasRequest request) => new()
    {
        Name = request.Name!,
        FunctionVersion = request.FunctionVersion!,
        Description = request.Description ?? "",
        AdditionalVersionWeights = request.RoutingConfig?.AdditionalVersionWeights,
        RevisionId = RequestIds.NewUuid(),
    };

    public static AliasRecord Change(AliasRecord alias, AliasRequest request) => alias with
    {
        FunctionVersion = request.FunctionVersion ?? alias.FunctionVersion,
        Description = request.Description ?? alias.Description,
        AdditionalVersionWeights = request.RoutingConfig is null ? alias.AdditionalVersionWeights : request.RoutingConfig.AdditionalVersionWeights,
        RevisionId = RequestIds.NewUuid(),
    };

    public static AliasRecord Get(FunctionRecord function, string name) => function.Aliases.FirstOrDefault(alias => alias.Name == name)
        ?? throw LambdaErrors.NotFound($"Cannot find alias arn: {function.Arn}:{name}");

    public static AliasConfiguration Describe(FunctionRecord function, AliasRecord alias) => new(
        $"{function.Arn}:{alias.Name}",
        alias.Name,
        alias.FunctionVersion,
        alias.Description,
        alias.AdditionalVersionWeights is { Count: > 0 } weights ? new AliasRouting(weights) : null,
        alias.RevisionId);
}
