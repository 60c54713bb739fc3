using CampusIssues.Emulator.Lambda.Urls;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunctionUrlConfig.html</summary>
internal sealed class CreateFunctionUrlConfig(FunctionUrls urls)
    : LambdaOperation("CreateFunctionUrlConfig", "POST", "/2021-10-31/functions/{FunctionName}/url")
{
    protected override void Invoke(AwsCall call)
    {
        var reference = Demand(call);
        var request = Read(call, LambdaJson.Default.FunctionUrlRequest);
        Answer(call, urls.Create(reference, request), LambdaJson.Default.FunctionUrlConfig, 201);
    }
}
