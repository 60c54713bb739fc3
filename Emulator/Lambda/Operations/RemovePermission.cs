using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_RemovePermission.html</summary>
internal sealed class RemovePermission(FunctionStore functions)
    : LambdaOperation("RemovePermission", "DELETE", "/2015-03-31/functions/{FunctionName}/policy/{StatementId}")
{
    protected override void Invoke(AwsCall call)
    {
        ResourcePolicy.Remove(functions, Demand(call), call.PathParameters["StatementId"]);
        AnswerNothing(call);
    }
}
