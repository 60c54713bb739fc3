using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionRecursionConfig.html</summary>
internal sealed class GetFunctionRecursionConfig(FunctionStore functions)
    : LambdaOperation("GetFunctionRecursionConfig", "GET", "/2024-08-31/functions/{FunctionName}/recursion-config")
{
    protected override void Invoke(AwsCall call)
    {
        Answer(call, new RecursionConfig(functions.Get(Demand(call)).RecursiveLoop), LambdaJson.Default.RecursionConfig);
    }
}
