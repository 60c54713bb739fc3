using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionCodeSigningConfig.html</summary>
internal sealed class GetFunctionCodeSigningConfig(FunctionStore functions)
    : LambdaOperation("GetFunctionCodeSigningConfig", "GET", "/2020-06-30/functions/{FunctionName}/code-signing-config")
{
    protected override void Invoke(AwsCall call)
    {
        Answer(call, new CodeSigningConfig(functions.Get(Demand(call)).Name), LambdaJson.Default.CodeSigningConfig);
    }
}
