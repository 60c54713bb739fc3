using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.CloudWatch.Alarms;

/// <summary>Brings alarms into states: keeps the state, writes the history, does the actions, and asks the composite alarms above.</summary>
internal sealed class AlarmTransitions(AlarmStore alarms, AlarmHistory history, AlarmActions actions, TimeProvider time, ILogger<AlarmTransitions> logger)
{
    private const int MostTurns = 10;

    /// <summary>Brings an alarm into a state, and the composite alarms that follow.</summary>
    public async Task ApplyAsync(Alarm alarm, AlarmState state, CancellationToken cancellationToken)
    {
        if (await SetAsync(alarm, state, cancellationToken))
        {
            await EvaluateCompositesAsync(alarm.Region, cancellationToken);
        }
    }

    /// <summary>Evaluates a region's composite alarms until none changes any more.</summary>
    public async Task EvaluateCompositesAsync(string region, CancellationToken cancellationToken)
    {
        for (var (turn, changed) = (0, true); changed && turn < MostTurns; turn++)
        {
            changed = false;
            foreach (var alarm in alarms.In(region).Where(alarm => alarm.Composite is not null))
            {
                await ReleaseAsync(alarm, cancellationToken);
                var state = CompositeEvaluation.Of(alarm, name => alarms.FindArn(name) ?? alarms.Find(region, name), time.GetUtcNow());
                changed |= state is not null && await SetAsync(alarm, state, cancellationToken);
            }
        }
    }

    /// <summary>Brings an alarm into a state; whether it was in another.</summary>
    private async Task<bool> SetAsync(Alarm alarm, AlarmState state, CancellationToken cancellationToken)
    {
        var before = alarm.State;
        var changed = alarms.Change(alarm.Key, present =>
        {
            before = present.State;
            return state.Value == before.Value
                ? present with { State = state with { Since = before.Since, UpdatedAt = state.Since } }
                : Suppressed(present with { State = state }, before);
        });
        if (changed is null || before.Value == state.Value)
        {
            return false;
        }

        logger.StateChanged(changed.Name, before.Value, state.Value, state.Reason);
        history.Changed(changed, before);
        if (changed.Composite?.SuppressedBy is not null)
        {
            history.Suppressed(changed);
        }
        else if (changed.ActionsEnabled)
        {
            await actions.RunAsync(changed, before, cancellationToken);
        }

        return true;
    }

    private Alarm Suppressed(Alarm alarm, AlarmState before) =>
        alarm.Composite is null ? alarm : alarm with { Composite = Suppression.Begin(alarm, before, IsSuppressing(alarm), time.GetUtcNow()) };

    /// <summary>Does the actions that were held back, when nothing holds them any more and they still have a reason.</summary>
    private async Task ReleaseAsync(Alarm alarm, CancellationToken cancellationToken)
    {
        var composite = Suppression.Continue(alarm.Composite!, IsSuppressing(alarm), time.GetUtcNow());
        if (composite == alarm.Composite)
        {
            return;
        }

        var before = composite.StateBefore;
        var changed = alarms.Change(alarm.Key, present => present with { Composite = composite.SuppressedBy is null ? composite with { StateBefore = null } : composite });
        if (changed is { ActionsEnabled: true, Composite.SuppressedBy: null } && before is not null && before.Value != changed.State.Value)
        {
            await actions.RunAsync(changed, before, cancellationToken);
        }
    }

    private bool IsSuppressing(Alarm alarm) =>
        alarm.Composite?.Suppressor is { } suppressor && (alarms.FindArn(suppressor) ?? alarms.Find(alarm.Region, suppressor))?.State.Value == Alarm.InAlarm;
}
