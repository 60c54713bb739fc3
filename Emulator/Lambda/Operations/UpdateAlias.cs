using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_UpdateAlias.html</summary>
internal sealed class UpdateAlias(FunctionStore functions)
    : LambdaOperation("UpdateAlias", "PUT", "/2015-03-31/functions/{FunctionName}/aliases/{Name}")
{
    protected override void Invoke(AwsCall call)
    {
        var reference = Demand(call);
        var name = call.PathParameters["Name"];
        var request = Read(call, LambdaJson.Default.AliasRequest);

        var function = functions.Update(reference, current =>
        {
            var alias = AliasRules.Get(current, name);
            FunctionEditor.CheckRevision(request.RevisionId, alias.RevisionId);
            AliasRules.CheckVersions(current, request.FunctionVersion ?? alias.FunctionVersion, request.RoutingConfig);
            var changed = AliasRules.Change(alias, request);
            return current with { Aliases = [.. current.Aliases.Select(other => other.Name == name ? changed : other)] };
        });

        Answer(call, AliasRules.Describe(function, AliasRules.Get(function, name)), LambdaJson.Default.AliasConfiguration);
    }
}
