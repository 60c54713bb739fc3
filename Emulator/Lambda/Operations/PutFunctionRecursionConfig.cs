using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionRecursionConfig.html</summary>
internal sealed class PutFunctionRecursionConfig(FunctionStore functions)
    : LambdaOperation("PutFunctionRecursionConfig", "PUT", "/2024-08-31/functions/{FunctionName}/recursion-config")
{
    protected override void Invoke(AwsCall call)
    {
        var reference = Demand(call);
        var loop = Read(call, LambdaJson.Default.RecursionConfig).RecursiveLoop;
        if (loop is not ("Allow" or "Terminate"))
        {
            throw LambdaErrors.Validation($"Value '{loop}' at 'recursiveLoop' failed to satisfy constraint: Member must satisfy enum value set: [Allow, Terminate]");
        }

        functions.Update(reference, function => function with { RecursiveLoop = loop });
        Answer(call, new RecursionConfig(loop), LambdaJson.Default.RecursionConfig);
    }
}
