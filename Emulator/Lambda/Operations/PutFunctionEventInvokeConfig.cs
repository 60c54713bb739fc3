using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html</summary>
internal sealed class PutFunctionEventInvokeConfig(FunctionStore functions, TimeProvider time)
    : LambdaOperation("PutFunctionEventInvokeConfig", "PUT", "/2019-09-25/functions/{FunctionName}/event-invoke-config")
{
    protected override void Invoke(AwsCall call)
    {
        var reference = Demand(call);
        var request = Read(call, LambdaJson.Default.EventInvokeConfigRequest);
        Answer(call, EventInvokeConfigs.Put(functions, reference, request, time, keep: false), LambdaJson.Default.EventInvokeConfig);
    }
}
