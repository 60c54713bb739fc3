using CampusIssues.Emulator.Lambda.Urls;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionUrlConfig.html</summary>
internal sealed class UpdateFunctionUrlConfig(FunctionUrls urls)
    : LambdaOperation("UpdateFunctionUrlConfig", "PUT", "/2021-10-31/functions/{FunctionName}/url")
{
    protected override void Invoke(AwsCall call)
    {
        var reference = Demand(call);
        Answer(call, urls.Update(reference, Read(call, LambdaJson.Default.FunctionUrlRequest)), LambdaJson.Default.FunctionUrlConfig);
    }
}
