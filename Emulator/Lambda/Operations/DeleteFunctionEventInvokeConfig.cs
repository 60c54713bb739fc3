using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionEventInvokeConfig.html</summary>
internal sealed class DeleteFunctionEventInvokeConfig(FunctionStore functions)
    : LambdaOperation("DeleteFunctionEventInvokeConfig", "DELETE", "/2019-09-25/functions/{FunctionName}/event-invoke-config")
{
    protected override void Invoke(AwsCall call)
    {
        EventInvokeConfigs.Delete(functions, Demand(call));
        AnswerNothing(call);
    }
}
