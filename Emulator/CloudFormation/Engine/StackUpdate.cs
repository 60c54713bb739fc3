using CampusIssues.Emulator.CloudFormation.Custom;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudFormation.Engine;

/// <summary>Updates a stack in place or by replacement; restores it where that fails.</summary>
internal sealed class StackUpdate(StackRun run, Stack before)
{
    private const string ReplacementReason = "Requested update requires the creation of a new physical resource; hence creating one.";
    private readonly List<UndoStep> _undo = [];
    private readonly List<StackResource> _replaced = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var failed = await UpdateResourcesAsync(cancellationToken);
        if (failed is null)
        {
            await CleanUpAsync(StackStatus.UpdateCleanup, cancellationToken);
            run.Tell(StackStatus.UpdateComplete);
            return;
        }

        run.Tell(StackStatus.UpdateRollbackInProgress, failed);
        await new StackRollback(run, before, _undo).RunAsync(cancellationToken);
    }

    private async Task<string?> UpdateResourcesAsync(CancellationToken cancellationToken)
    {
        var order = Dependencies.Order(run.Template, run.Resolver);
        foreach (var resource in order)
        {
            try
            {
                await UpdateAsync(resource, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                var (old, verb) = run.Stack.Find(resource.LogicalId) is { PhysicalId: not null } there && before.Find(resource.LogicalId) is not null ? (there, "update") : (null, "create");
                run.Tell(
                    old ?? run.Stack.Find(resource.LogicalId) ?? new StackResource(resource.LogicalId, resource.Type) { Status = "" },
                    verb == "update" ? StackStatus.UpdateFailed : StackStatus.CreateFailed,
                    HandlerFailure.Reason(failure));
                return $"The following resource(s) failed to {verb}: [{resource.LogicalId}]. ";
            }
        }

        try
        {
            run.SetOutputs();
            run.Change(stack => stack with { Resources = [.. order.Select(resource => stack.Find(resource.LogicalId)!), .. stack.Resources.Where(resource => order.All(kept => kept.LogicalId != resource.LogicalId))] });
            return null;
        }
        catch (AwsException outputs)
        {
            return outputs.Message;
        }
    }

    private async Task UpdateAsync(TemplateResource resource, CancellationToken cancellationToken)
    {
        var wanted = run.Wanted(resource);
        if (run.Stack.Find(resource.LogicalId) is not { PhysicalId: not null } old || old.Status == StackStatus.DeleteComplete)
        {
            var pending = run.Tell(wanted, StackStatus.CreateInProgress);
            _undo.Add(new UndoStep(null, resource.LogicalId));
            run.Tell(await run.CreateAsync(pending, cancellationToken), StackStatus.CreateComplete);
            return;
        }

        var changed = ResourceComparison.Changed(old, wanted);
        if (changed.Count == 0 && old.Type == wanted.Type)
        {
            run.Change(stack => stack.With(old with { DeletionPolicy = wanted.DeletionPolicy, Metadata = wanted.Metadata }));
            return;
        }

        _undo.Add(new UndoStep(old, resource.LogicalId));
        if (ResourceComparison.Replaces(run.Providers.Get(resource.Type), old, wanted, changed))
        {
            await ReplaceAsync(old, wanted, resource.UpdateReplacePolicy, cancellationToken);
        }
        else
        {
            var updating = run.Tell(wanted with { PhysicalId = old.PhysicalId, Attributes = old.Attributes }, StackStatus.UpdateInProgress);
            var result = await run.UpdateAsync(old, wanted, cancellationToken);
            run.Tell(updating with { PhysicalId = result.PhysicalId, Attributes = result.Attributes }, StackStatus.UpdateComplete);
            if (CustomResource.Is(old.Type) && result.PhysicalId != old.PhysicalId)
            {
                _replaced.Add(old);
            }
        }
    }

    private async Task ReplaceAsync(StackResource old, StackResource wanted, string policy, CancellationToken cancellationToken)
    {
        run.Tell(wanted with { PhysicalId = old.PhysicalId, Attributes = old.Attributes }, StackStatus.UpdateInProgress, ReplacementReason);
        var made = await run.ReplaceAsync(wanted, cancellationToken);
        run.Tell(made, StackStatus.UpdateComplete);
        if (policy != "Retain" && made.PhysicalId != old.PhysicalId)
        {
            _replaced.Add(old);
        }
    }

    /// <summary>Deletes what was replaced and what the template no longer has.</summary>
    private async Task CleanUpAsync(string status, CancellationToken cancellationToken)
    {
        run.Tell(status);
        var wanted = Dependencies.Order(run.Template, run.Resolver).Select(resource => resource.LogicalId).ToHashSet();
        var removed = run.Stack.Resources.Where(resource => !wanted.Contains(resource.LogicalId)).Reverse().ToArray();
        foreach (var resource in _replaced.AsEnumerable().Reverse().Concat(removed))
        {
            if (removed.Contains(resource))
            {
                run.Change(stack => stack.Without(resource.LogicalId));
            }

            if (removed.Contains(resource) && resource.DeletionPolicy is "Retain" or "RetainExceptOnCreate")
            {
                run.TellOnly(resource, StackStatus.DeleteSkipped);
            }
            else if (resource.PhysicalId is not null && resource.Status != StackStatus.DeleteComplete)
            {
                await DeleteAsync(resource, cancellationToken);
            }
        }
    }

    private async Task DeleteAsync(StackResource resource, CancellationToken cancellationToken)
    {
        run.TellOnly(resource, StackStatus.DeleteInProgress);
        try
        {
            await run.DeleteAsync(resource, cancellationToken);
            run.TellOnly(resource, StackStatus.DeleteComplete);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // As in AWS, what can't be cleaned up is told and left behind; the update stands.
            run.TellOnly(resource, StackStatus.DeleteFailed, HandlerFailure.Reason(failure));
        }
    }
}

/// <summary>What undoes a step of an update.</summary>
/// <param name="Old">The resource as it was; null for one that was created.</param>
/// <param name="LogicalId">Its name.</param>
internal sealed record UndoStep(StackResource? Old, string LogicalId);
