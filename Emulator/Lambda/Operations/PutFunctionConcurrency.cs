using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionConcurrency.html</summary>
internal sealed class PutFunctionConcurrency(FunctionStore functions)
    : LambdaOperation("PutFunctionConcurrency", "PUT", "/2017-10-31/functions/{FunctionName}/concurrency")
{
    protected override void Invoke(AwsCall call)
    {
        var reference = Demand(call);
        var reserved = Read(call, LambdaJson.Default.Concurrency).ReservedConcurrentExecutions
            ?? throw LambdaErrors.Validation("Value null at 'reservedConcurrentExecutions' failed to satisfy constraint: Member must not be null");
        if (reserved < 0)
        {
            throw LambdaErrors.Validation(
                $"Value '{reserved}' at 'reservedConcurrentExecutions' failed to satisfy constraint: Member must have value greater than or equal to 0");
        }

        functions.Get(reference);
        var others = functions.All.Where(function => function.Name != reference.Name).Sum(function => function.ReservedConcurrency ?? 0);
        if (LambdaLimits.AccountConcurrency - others - reserved < LambdaLimits.UnreservedConcurrency)
        {
            throw LambdaErrors.InvalidParameter(
                "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of " +
                $"[{LambdaLimits.UnreservedConcurrency}].");
        }

        functions.Update(reference, function => function with { ReservedConcurrency = reserved });
        Answer(call, new Concurrency(reserved), LambdaJson.Default.Concurrency);
    }
}
