using CampusIssues.Emulator.Lambda.Urls;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionUrlConfig.html</summary>
internal sealed class DeleteFunctionUrlConfig(FunctionUrls urls)
    : LambdaOperation("DeleteFunctionUrlConfig", "DELETE", "/2021-10-31/functions/{FunctionName}/url")
{
    protected override void Invoke(AwsCall call)
    {
        urls.Delete(Demand(call));
        AnswerNothing(call);
    }
}
