using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctionEventInvokeConfigs.html</summary>
internal sealed class ListFunctionEventInvokeConfigs(FunctionStore functions)
    : LambdaOperation("ListFunctionEventInvokeConfigs", "GET", "/2019-09-25/functions/{FunctionName}/event-invoke-config/list")
{
    protected override void Invoke(AwsCall call)
    {
        var function = functions.Get(Demand(call));
        var (items, next) = Page(call, [.. function.EventInvokeConfigs.Select(config => EventInvokeConfigs.Describe(function, config))]);
        Answer(call, new EventInvokeConfigList(items, next), LambdaJson.Default.EventInvokeConfigList);
    }
}
