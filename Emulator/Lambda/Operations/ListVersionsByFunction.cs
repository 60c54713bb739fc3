using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListVersionsByFunction.html</summary>
internal sealed class ListVersionsByFunction(FunctionStore functions)
    : LambdaOperation("ListVersionsByFunction", "GET", "/2015-03-31/functions/{FunctionName}/versions")
{
    protected override void Invoke(AwsCall call)
    {
        var function = functions.Get(Demand(call));
        var (items, next) = Page(call, [.. function.Versions.Prepend(function.Latest).Select(version => FunctionConfiguration.Of(function, version, version.Version))]);
        Answer(call, new VersionList(items, next), LambdaJson.Default.VersionList);
    }
}
