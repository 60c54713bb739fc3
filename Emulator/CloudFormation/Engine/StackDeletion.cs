using CampusIssues.Emulator.CloudFormation.Stacks;

namespace CampusIssues.Emulator.CloudFormation.Engine;

/// <summary>Deletes a stack's resources, those first on which nothing depends.</summary>
internal static class StackDeletion
{
    /// <summary>Deletes all; the stack ends as DELETE_COMPLETE or DELETE_FAILED.</summary>
    public static async Task DeleteResourcesAsync(StackRun run, CancellationToken cancellationToken, IReadOnlyCollection<string>? retain = null)
    {
        var left = await DeleteAllAsync(run, keepRetained: true, cancellationToken, retain);
        if (left.Count > 0)
        {
            run.Tell(StackStatus.DeleteFailed, $"The following resource(s) failed to delete: [{string.Join(", ", left)}]. ");
            return;
        }

        run.Tell(StackStatus.DeleteComplete);
    }

    /// <summary>Deletes all resources; tells the names of those that could not be.</summary>
    /// <param name="run">The stack.</param>
    /// <param name="keepRetained">Whether <c>DeletionPolicy: Retain</c> holds; in a rollback only <c>RetainExceptOnCreate</c>'s opposite does.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="retain">The names of resources that the caller wants kept.</param>
    public static async Task<IReadOnlyList<string>> DeleteAllAsync(
        StackRun run,
        bool keepRetained,
        CancellationToken cancellationToken,
        IReadOnlyCollection<string>? retain = null)
    {
        var failed = new List<string>();
        foreach (var resource in run.Stack.Resources.Reverse().ToArray())
        {
            if (resource.Status == StackStatus.DeleteComplete || resource.Status == StackStatus.DeleteSkipped)
            {
                continue;
            }

            var retained = resource.DeletionPolicy == "Retain" || (keepRetained && resource.DeletionPolicy == "RetainExceptOnCreate");
            if (resource.PhysicalId is not null && (retained || retain?.Contains(resource.LogicalId) == true))
            {
                run.Tell(resource, StackStatus.DeleteSkipped);
            }
            else if (!await TryDeleteAsync(run, resource, cancellationToken))
            {
                failed.Add(resource.LogicalId);
            }
        }

        return failed;
    }

    private static async Task<bool> TryDeleteAsync(StackRun run, StackResource resource, CancellationToken cancellationToken)
    {
        try
        {
            run.Tell(resource, StackStatus.DeleteInProgress);
            if (resource.PhysicalId is not null)
            {
                await run.DeleteAsync(resource, cancellationToken);
            }

            run.Tell(resource, StackStatus.DeleteComplete);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            run.Tell(resource, StackStatus.DeleteFailed, HandlerFailure.Reason(failure));
            return false;
        }
    }
}
