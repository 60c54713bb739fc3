using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetAlias.html</summary>
internal sealed class GetAlias(FunctionStore functions)
    : LambdaOperation("GetAlias", "GET", "/2015-03-31/functions/{FunctionName}/aliases/{Name}")
{
    protected override void Invoke(AwsCall call)
    {
        var function = functions.Get(Demand(call));
        Answer(call, AliasRules.Describe(function, AliasRules.Get(function, call.PathParameters["Name"])), LambdaJson.Default.AliasConfiguration);
    }
}
