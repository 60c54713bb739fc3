using CampusIssues.Emulator.Lambda.Urls;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctionUrlConfigs.html</summary>
internal sealed class ListFunctionUrlConfigs(FunctionUrls urls)
    : LambdaOperation("ListFunctionUrlConfigs", "GET", "/2021-10-31/functions/{FunctionName}/urls")
{
    protected override void Invoke(AwsCall call)
    {
        var (items, next) = Page(call, urls.All(Demand(call)));
        Answer(call, new FunctionUrlConfigList(items, next), LambdaJson.Default.FunctionUrlConfigList);
    }
}
