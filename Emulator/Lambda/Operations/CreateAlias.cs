using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html</summary>
internal sealed class CreateAlias(FunctionStore functions)
    : LambdaOperation("CreateAlias", "POST", "/2015-03-31/functions/{FunctionName}/aliases")
{
    protected override void Invoke(AwsCall call)
    {
        var reference = Demand(call);
        var request = Read(call, LambdaJson.Default.AliasRequest);
        AliasRules.Check(request);

        var function = functions.Update(reference, current =>
        {
            if (current.Aliases.Any(alias => alias.Name == request.Name))
            {
                throw LambdaErrors.Conflict($"Alias already exists: {current.Arn}:{request.Name}");
            }

            AliasRules.CheckVersions(current, request.FunctionVersion!, request.RoutingConfig);
            return current with { Aliases = [.. current.Aliases, AliasRules.New(request)] };
        });

        Answer(call, AliasRules.Describe(function, function.Aliases[^1]), LambdaJson.Default.AliasConfiguration, 201);
    }
}
