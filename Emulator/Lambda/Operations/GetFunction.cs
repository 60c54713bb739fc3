using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html</summary>
internal sealed class GetFunction(FunctionStore functions, FunctionRegistry registry, EmulatorAddress address)
    : LambdaOperation("GetFunction", "GET", "/2015-03-31/functions/{FunctionName}")
{
    protected override void Invoke(AwsCall call)
    {
        var reference = Demand(call);
        if (functions.Find(reference.Name) is null)
        {
            Answer(call, Attached(reference), LambdaJson.Default.GetFunctionResponse);
            return;
        }

        var (function, version) = functions.GetVersion(reference);
        var code = new CodeLocation("S3", $"{address.Url}/_lambda/code/{Convert.ToHexStringLower(Convert.FromBase64String(version.CodeSha256))}");
        Answer(
            call,
            new GetFunctionResponse(
                FunctionConfiguration.Of(function, version, reference.Qualifier),
                code,
                function.Tags.Count > 0 ? function.Tags : null,
                function.ReservedConcurrency is { } reserved ? new Concurrency(reserved) : null),
            LambdaJson.Default.GetFunctionResponse);
    }

    /// <summary>A function whose processes an AppHost starts: there is no code of it here.</summary>
    private GetFunctionResponse Attached(FunctionReference reference)
    {
        registry.Find(reference);
        return new GetFunctionResponse(FunctionConfiguration.Attached(reference), new CodeLocation("Local", ""), null, null);
    }
}
