using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListAliases.html</summary>
internal sealed class ListAliases(FunctionStore functions)
    : LambdaOperation("ListAliases", "GET", "/2015-03-31/functions/{FunctionName}/aliases")
{
    protected override void Invoke(AwsCall call)
    {
        var function = functions.Get(Demand(call));
        var version = Query(call, "FunctionVersion");
        var aliases = function.Aliases.Where(alias => version is null || alias.FunctionVersion == version).OrderBy(alias => alias.Name, StringComparer.Ordinal);
        var (items, next) = Page(call, [.. aliases.Select(alias => AliasRules.Describe(function, alias))]);
        Answer(call, new AliasList(items, next), LambdaJson.Default.AliasList);
    }
}
