using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionEventInvokeConfig.html</summary>
internal sealed class GetFunctionEventInvokeConfig(FunctionStore functions)
    : LambdaOperation("GetFunctionEventInvokeConfig", "GET", "/2019-09-25/functions/{FunctionName}/event-invoke-config")
{
    protected override void Invoke(AwsCall call)
    {
        var reference = Demand(call);
        Answer(call, EventInvokeConfigs.Describe(functions.Get(reference), EventInvokeConfigs.Get(functions, reference)), LambdaJson.Default.EventInvokeConfig);
    }
}
