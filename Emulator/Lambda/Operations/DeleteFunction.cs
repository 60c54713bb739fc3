using CampusIssues.Emulator.Lambda.EventSources;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunction.html</summary>
internal sealed class DeleteFunction(FunctionStore functions, EventSourceStore mappings)
    : LambdaOperation("DeleteFunction", "DELETE", "/2015-03-31/functions/{FunctionName}")
{
    protected override void Invoke(AwsCall call)
    {
        var reference = Demand(call);
        var function = functions.Get(reference);
        if (reference.Qualifier is null)
        {
            functions.Delete(reference.Name);
            mappings.DisableOf(function.Arn);
        }
        else if (reference.Qualifier == FunctionReference.Latest)
        {
            throw LambdaErrors.InvalidParameter("$LATEST version cannot be deleted without deleting the function.");
        }
        else
        {
            DeleteVersion(reference);
        }

        AnswerNothing(call);
    }

    private void DeleteVersion(FunctionReference reference) => functions.Update(reference, function =>
    {
        if (function.Aliases.FirstOrDefault(alias => alias.FunctionVersion == reference.Qualifier) is { } alias)
        {
            throw LambdaErrors.Conflict($"Version {reference.Qualifier} is being used by alias {alias.Name}");
        }

        return function with { Versions = [.. function.Versions.Where(version => version.Version != reference.Qualifier)] };
    });
}
