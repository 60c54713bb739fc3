using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionConcurrency.html</summary>
internal sealed class DeleteFunctionConcurrency(FunctionStore functions)
    : LambdaOperation("DeleteFunctionConcurrency", "DELETE", "/2017-10-31/functions/{FunctionName}/concurrency")
{
    protected override void Invoke(AwsCall call)
    {
        functions.Update(Demand(call), function => function with { ReservedConcurrency = null });
        AnswerNothing(call);
    }
}
