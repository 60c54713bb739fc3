using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html</summary>
internal sealed class GetFunctionConfiguration(FunctionStore functions, FunctionRegistry registry)
    : LambdaOperation("GetFunctionConfiguration", "GET", "/2015-03-31/functions/{FunctionName}/configuration")
{
    protected override void Invoke(AwsCall call)
    {
        var reference = Demand(call);
        if (functions.Find(reference.Name) is null)
        {
            registry.Find(reference);
            Answer(call, FunctionConfiguration.Attached(reference), LambdaJson.Default.FunctionConfiguration);
            return;
        }

        var (function, version) = functions.GetVersion(reference);
        Answer(call, FunctionConfiguration.Of(function, version, reference.Qualifier), LambdaJson.Default.FunctionConfiguration);
    }
}
