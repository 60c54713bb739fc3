using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudFormation.Engine;

/// <summary>Creates a stack, and rolls back where that fails.</summary>
internal sealed class StackCreation(StackRun run)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var failed = await CreateResourcesAsync(cancellationToken);
        if (failed is null)
        {
            try
            {
                run.SetOutputs();
                run.Tell(StackStatus.CreateComplete);
                return;
            }
            catch (AwsException outputs)
            {
                failed = outputs.Message;
            }
        }

        switch (run.Stack.OnFailure)
        {
            case "DO_NOTHING":
                run.Tell(StackStatus.CreateFailed, failed);
                break;
            case "DELETE":
                run.Tell(StackStatus.DeleteInProgress, $"{failed} Delete requested by user.");
                await StackDeletion.DeleteResourcesAsync(run, cancellationToken);
                break;
            default:
                run.Tell(StackStatus.RollbackInProgress, $"{failed} Rollback requested by user.");
                var left = await StackDeletion.DeleteAllAsync(run, keepRetained: false, cancellationToken);
                run.Tell(left.Count == 0 ? StackStatus.RollbackComplete : StackStatus.RollbackFailed, left.Count == 0 ? null : $"The following resource(s) failed to delete: [{string.Join(", ", left)}]. ");
                break;
        }
    }

    /// <summary>Creates the resources in order; tells which failed, null where none did.</summary>
    private async Task<string?> CreateResourcesAsync(CancellationToken cancellationToken)
    {
        foreach (var resource in Dependencies.Order(run.Template, run.Resolver))
        {
            var pending = new StackResource(resource.LogicalId, resource.Type) { Status = "", DeletionPolicy = resource.DeletionPolicy };
            try
            {
                pending = run.Tell(run.Wanted(resource), StackStatus.CreateInProgress);
                run.Tell(await run.CreateAsync(pending, cancellationToken), StackStatus.CreateComplete);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                run.Tell(pending, StackStatus.CreateFailed, HandlerFailure.Reason(failure));
                return $"The following resource(s) failed to create: [{resource.LogicalId}].";
            }
        }

        return null;
    }
}
