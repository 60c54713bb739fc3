using CampusIssues.Emulator.CloudFormation.Access;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.CloudFormation.Engine;

/// <summary>Carries changes of stacks out, beside the calls that ask for them, as AWS does.</summary>
internal sealed class StackEngine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private const string UserInitiated = "User Initiated";
    private readonly StackStore _store;
    private readonly ResourceProviders _providers;
    private readonly TimeProvider _time;
    private readonly IParameters? _parameters;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly ILogger _log;
    private readonly ResourceAccess _access;
    private readonly IRoleSessions _roles;

    public StackEngine(
        StackStore store,
        ResourceProviders providers,
        TimeProvider time,
        IHostApplicationLifetime lifetime,
        ILogger<StackEngine> log,
        ResourceAccess access,
        IRoleSessions roles,
        IParameters? parameters = null)
    {
        (_store, _providers, _time, _lifetime, _log, _access, _roles, _parameters) = (store, providers, time, lifetime, log, access, roles, parameters);
        store.FailInterrupted();
    }

    public ResourceProviders Providers => _providers;

    /// <summary>The parameter store; null where there is none.</summary>
    public IParameters? Parameters => _parameters;

    /// <summary>Checks a template with its parameters, before any state is touched; throws what is wrong with it.</summary>
    public StackRun Check(Stack wanted, Caller? caller = null)
    {
        var run = Run(wanted, caller);
        Capabilities.Check(run.Template, wanted.Capabilities);
        SecureReferences.Check(run.Template);
        run.ReadStoredParameters(_parameters);
        _providers.Check(Dependencies.Order(run.Template, run.Resolver));
        return run;
    }

    public Task CreateAsync(Caller caller, Stack wanted) => StartAsync(Creation(caller, wanted));

    public Task UpdateAsync(Caller caller, Stack before, Stack wanted) => StartAsync(Update(caller, before, wanted));

    public Task DeleteAsync(Caller caller, Stack stack, IReadOnlyCollection<string> retain) => StartAsync(Deletion(caller, stack, retain));

    /// <summary>Creates a nested stack; it is told as it is at the end.</summary>
    public Task<Stack> CreateToEndAsync(Caller? caller, Stack wanted) => CarryOutAsync(Creation(caller, wanted));

    /// <summary>Updates a nested stack; it is told as it is at the end.</summary>
    public Task<Stack> UpdateToEndAsync(Caller? caller, Stack before, Stack wanted) => CarryOutAsync(Update(caller, before, wanted));

    /// <summary>Deletes a nested stack; it is told as it is at the end.</summary>
    public Task<Stack> DeleteToEndAsync(Caller? caller, Stack stack) => CarryOutAsync(Deletion(caller, stack, []));

    private StackWork Creation(Caller? caller, Stack wanted)
    {
        var run = Check(wanted, caller);
        run.Tell(StackStatus.CreateInProgress, UserInitiated);
        return new(run, new StackCreation(run).RunAsync, StackStatus.CreateFailed);
    }

    private StackWork Update(Caller? caller, Stack before, Stack wanted)
    {
        var run = Check(wanted, caller);
        run.Tell(StackStatus.UpdateInProgress, UserInitiated);
        return new(run, new StackUpdate(run, before).RunAsync, StackStatus.UpdateRollbackFailed);
    }

    private StackWork Deletion(Caller? caller, Stack stack, IReadOnlyCollection<string> retain)
    {
        var run = Run(stack, caller);
        run.Tell(StackStatus.DeleteInProgress, UserInitiated);
        return new(run, cancellationToken => StackDeletion.DeleteResourcesAsync(run, cancellationToken, retain), StackStatus.DeleteFailed);
    }

    private StackRun Run(Stack stack, Caller? caller)
    {
        if (stack.RoleArn is { } role)
        {
            CheckRole(role);
        }

        return new(stack, caller, _store, _providers, _access, _parameters, _time);
    }

    private void CheckRole(string role)
    {
        try
        {
            _roles.DemandTrust("cloudformation.amazonaws.com", role, StackRun.RoleSession);
        }
        catch (AwsException)
        {
            throw CloudFormationErrors.Validation($"Role {role} is invalid or cannot be assumed");
        }
    }

    // The answer waits a moment for the work: most changes are done by then, and no client need poll.
    private Task StartAsync(StackWork work) => Task.WhenAny(Task.Run(() => CarryOutAsync(work)), Task.Delay(Patience, _time));

    private async Task<Stack> CarryOutAsync(StackWork work)
    {
        var run = work.Run;
        try
        {
            await work.CarryOut(_lifetime.ApplicationStopping);
            _log.StackChanged(run.Stack.Name, run.Stack.Status);
        }
        catch (Exception fault)
        {
            _log.StackFailed(run.Stack.Name, fault);
            run.Tell(work.Failed, $"Internal Failure: {fault.Message}");
        }

        return run.Stack;
    }

    /// <summary>A change of a stack that has begun.</summary>
    /// <param name="Run">The stack.</param>
    /// <param name="CarryOut">Does the work.</param>
    /// <param name="Failed">The state where the work itself breaks.</param>
    private sealed record StackWork(StackRun Run, Func<CancellationToken, Task> CarryOut, string Failed);
}
