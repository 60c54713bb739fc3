using CampusIssues.Emulator.CloudFormation.Stacks;

namespace CampusIssues.Emulator.CloudFormation.Engine;

/// <summary>Brings a stack back to what it was before an update that failed.</summary>
internal sealed class StackRollback(StackRun run, Stack before, IReadOnlyList<UndoStep> undo)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var failed = new List<string>();
        foreach (var step in undo.Reverse())
        {
            if (step.Old is { } old && !await TryAsync(old, () => RestoreAsync(old, cancellationToken), StackStatus.UpdateFailed))
            {
                failed.Add(step.LogicalId);
            }
        }

        run.Tell(StackStatus.UpdateRollbackCleanup);
        foreach (var step in undo.Reverse())
        {
            if (step.Old is null && run.Stack.Find(step.LogicalId) is { } made)
            {
                await TryAsync(made, () => RemoveAsync(made, cancellationToken), StackStatus.DeleteFailed);
            }
        }

        run.Change(stack => stack with
        {
            TemplateBody = before.TemplateBody,
            Parameters = before.Parameters,
            Tags = before.Tags,
            Outputs = before.Outputs,
            Imports = before.Imports,
        });
        run.Tell(
            failed.Count == 0 ? StackStatus.UpdateRollbackComplete : StackStatus.UpdateRollbackFailed,
            failed.Count == 0 ? null : $"The following resource(s) failed to update: [{string.Join(", ", failed)}]. ");
    }

    private async Task RestoreAsync(StackResource old, CancellationToken cancellationToken)
    {
        var now = run.Stack.Find(old.LogicalId)!;
        run.Tell(old, StackStatus.UpdateInProgress);
        var attributes = old.Attributes;
        if (now.PhysicalId == old.PhysicalId && !run.IsUntouched(old.LogicalId))
        {
            attributes = (await run.UpdateAsync(now, old, cancellationToken)).Attributes;
        }
        else if (now.PhysicalId != old.PhysicalId)
        {
            await run.DeleteAsync(now, cancellationToken);
        }

        run.Tell(old with { Attributes = attributes }, StackStatus.UpdateComplete);
    }

    private async Task RemoveAsync(StackResource made, CancellationToken cancellationToken)
    {
        run.TellOnly(made, StackStatus.DeleteInProgress);
        if (made.PhysicalId is not null)
        {
            await run.DeleteAsync(made, cancellationToken);
        }

        run.Change(stack => stack.Without(made.LogicalId));
        run.TellOnly(made, StackStatus.DeleteComplete);
    }

    private async Task<bool> TryAsync(StackResource resource, Func<Task> step, string failure)
    {
        try
        {
            await step();
            return true;
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            run.Tell(resource, failure, HandlerFailure.Reason(refused));
            return false;
        }
    }
}
