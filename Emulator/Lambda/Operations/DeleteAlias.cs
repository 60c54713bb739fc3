using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DeleteAlias.html</summary>
internal sealed class DeleteAlias(FunctionStore functions)
    : LambdaOperation("DeleteAlias", "DELETE", "/2015-03-31/functions/{FunctionName}/aliases/{Name}")
{
    protected override void Invoke(AwsCall call)
    {
        var name = call.PathParameters["Name"];
        functions.Update(Demand(call), function => function with { Aliases = [.. function.Aliases.Where(alias => alias.Name != name)] });
        AnswerNothing(call);
    }
}
