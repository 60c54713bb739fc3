using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConcurrency.html</summary>
internal sealed class GetFunctionConcurrency(FunctionStore functions)
    : LambdaOperation("GetFunctionConcurrency", "GET", "/2019-09-30/functions/{FunctionName}/concurrency")
{
    protected override void Invoke(AwsCall call)
    {
        Answer(call, new Concurrency(functions.Get(Demand(call)).ReservedConcurrency), LambdaJson.Default.Concurrency);
    }
}
