using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetRuntimeManagementConfig.html</summary>
internal sealed class GetRuntimeManagementConfig(FunctionStore functions)
    : LambdaOperation("GetRuntimeManagementConfig", "GET", "/2021-07-20/functions/{FunctionName}/runtime-management-config")
{
    protected override void Invoke(AwsCall call)
    {
        Answer(call, new RuntimeManagementConfig("Auto", functions.Get(Demand(call)).Arn), LambdaJson.Default.RuntimeManagementConfig);
    }
}
