using CampusIssues.Emulator.Lambda.Urls;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionUrlConfig.html</summary>
internal sealed class GetFunctionUrlConfig(FunctionUrls urls)
    : LambdaOperation("GetFunctionUrlConfig", "GET", "/2021-10-31/functions/{FunctionName}/url")
{
    protected override void Invoke(AwsCall call)
    {
        Answer(call, urls.Describe(Demand(call)), LambdaJson.Default.FunctionUrlConfig);
    }
}
