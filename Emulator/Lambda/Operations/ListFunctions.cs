using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html</summary>
internal sealed class ListFunctions(FunctionStore functions, FunctionRegistry registry)
    : LambdaOperation("ListFunctions", "GET", "/2015-03-31/functions")
{
    protected override void Invoke(AwsCall call)
    {
        call.Demand("lambda:ListFunctions", "*");
        var allVersions = Query(call, "FunctionVersion") == "ALL";
        var created = functions.All.SelectMany(function => (allVersions ? function.Versions.Prepend(function.Latest) : [function.Latest])
            .Select(version => FunctionConfiguration.Of(function, version, allVersions ? version.Version : null)));
        var attached = registry.Attached.Where(name => functions.Find(name) is null)
            .Order(StringComparer.Ordinal)
            .Select(name => FunctionConfiguration.Attached(FunctionReference.Parse(name, null, call.Region, call.AccountId)));
        var (items, next) = Page(call, [.. created, .. attached]);
        Answer(call, new FunctionList(items, next), LambdaJson.Default.FunctionList);
    }
}
