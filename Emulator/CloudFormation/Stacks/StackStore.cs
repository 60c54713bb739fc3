using System.Text.Json.Nodes;
using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.CloudFormation.Stacks;

/// <summary>All stacks, their events and change sets.</summary>
internal sealed class StackStore(IDocumentStore store, TimeProvider time)
{
    private readonly DocumentSet<Stack> _stacks = new(store, "cloudformation/stacks", StackJson.Default);
    private readonly DocumentSet<StackEvent> _events = new(store, "cloudformation/events", StackJson.Default);
    private readonly DocumentSet<ChangeSet> _changeSets = new(store, "cloudformation/change-sets", StackJson.Default);
    private long _eventNumber;

    public IReadOnlyList<Stack> In(string region) => [.. _stacks.All.Where(stack => stack.Region == region)];

    /// <summary>A stack by name or id; deleted ones are found by id alone. Null where there is none.</summary>
    public Stack? Find(string region, string nameOrId) => nameOrId.StartsWith("arn:", StringComparison.Ordinal)
        ? _stacks.Find(nameOrId)
        : _stacks.All.FirstOrDefault(stack => stack.Region == region && stack.Name == nameOrId && !stack.IsDeleted);

    public Stack Get(string id) => _stacks.Find(id)!;

    public Stack Put(Stack stack)
    {
        _stacks.Put(stack.Id, stack);
        return stack;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _changeSets.Clear();
        _events.Clear();
        _stacks.Clear();
    }

    /// <summary>Tells the stacks whose change ended with the process as failed, so that they can be changed again.</summary>
    public void FailInterrupted()
    {
        foreach (var stack in _stacks.All.Where(stack => StackStatus.Interrupted(stack.Status) != stack.Status))
        {
            Put(stack with { Status = StackStatus.Interrupted(stack.Status), StatusReason = "The emulator ended during the change." });
        }
    }

    /// <summary>The events of a stack, newest first.</summary>
    public IReadOnlyList<StackEvent> EventsOf(Stack stack) => [.. _events.Under($"{stack.Id}/").Reverse()];

    public void Add(Stack stack, string logicalId, string? physicalId, string type, string status, string? reason, JsonObject? properties = null)
    {
        var now = time.GetUtcNow();
        var isStack = physicalId == stack.Id;
        var id = isStack ? Guid.NewGuid().ToString() : $"{logicalId}-{status}-{now:yyyy-MM-dd'T'HH:mm:ss.fff}Z";
        var happened = new StackEvent(id, stack.Id, stack.Name, logicalId, physicalId, type, status, reason, properties?.ToJsonString(), now, null);
        _events.Put($"{stack.Id}/{now.ToUnixTimeMilliseconds():x12}{Interlocked.Increment(ref _eventNumber):x8}", happened);
    }

    public IReadOnlyList<ChangeSet> ChangeSetsOf(Stack stack) => _changeSets.Under($"{stack.Id}/");

    public ChangeSet? FindChangeSet(string region, string nameOrId, string? stack) => nameOrId.StartsWith("arn:", StringComparison.Ordinal)
        ? _changeSets.All.FirstOrDefault(changeSet => changeSet.Id == nameOrId)
        : Find(region, stack ?? "") is { } found ? _changeSets.Find($"{found.Id}/{nameOrId}") : null;

    public void Put(ChangeSet changeSet) => _changeSets.Put($"{changeSet.StackId}/{changeSet.Name}", changeSet);

    public void Remove(ChangeSet changeSet) => _changeSets.Remove($"{changeSet.StackId}/{changeSet.Name}");

    /// <summary>The exports of a region's stacks.</summary>
    public IEnumerable<(Stack Stack, StackOutput Output)> Exports(string region) =>
        In(region).Where(stack => !stack.IsDeleted).SelectMany(stack => stack.Outputs.Where(output => output.ExportName is not null).Select(output => (stack, output)));

    /// <summary>The names of the stacks that import an export.</summary>
    public IReadOnlyList<string> ImportersOf(string region, string export) =>
        [.. In(region).Where(stack => !stack.IsDeleted && stack.Imports.Contains(export)).Select(stack => stack.Name)];
}
