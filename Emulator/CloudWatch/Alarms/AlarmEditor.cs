namespace CampusIssues.Emulator.CloudWatch.Alarms;

/// <summary>Puts and deletes alarms, for clients and for templates.</summary>
internal sealed class AlarmEditor(AlarmStore alarms, AlarmTransitions transitions)
{
    public void PutMetric(Alarm alarm)
    {
        RefuseOtherType(alarm);
        alarms.Put(alarm);
    }

    public async Task PutCompositeAsync(Alarm alarm, CancellationToken cancellationToken)
    {
        RefuseOtherType(alarm);
        var rule = AlarmRuleParser.Parse(alarm.Composite!.Rule, out var fault) ?? throw CloudWatchErrors.Validation($"AlarmRule is invalid: {fault}");
        var missing = rule.Alarms.Append(alarm.Composite.Suppressor).OfType<string>().Where(name => Find(alarm.Region, name) is null).Distinct()
            .Select(name => Alarm.KeyOf(name) is null ? Alarm.ArnOf(alarm.Region, name) : name).ToArray();
        if (missing.Length > 0)
        {
            throw CloudWatchErrors.Validation($"Could not save the composite alarm as alarms [{string.Join(", ", missing)}] in the alarm rule do not exist");
        }

        if (Reaches(rule, alarm, []))
        {
            throw CloudWatchErrors.Validation("Could not save the composite alarm because its alarm rule depends on the alarm itself");
        }

        alarms.Put(alarm);
        await transitions.EvaluateCompositesAsync(alarm.Region, cancellationToken);
    }

    /// <summary>Deletes alarms; those that a composite alarm needs stay, unless it goes as well.</summary>
    public void Delete(string region, IReadOnlyList<string> names)
    {
        var missing = names.Where(name => alarms.Find(region, name) is null).ToArray();
        if (missing.Length > 0)
        {
            throw CloudWatchErrors.NoAlarms(missing);
        }

        foreach (var name in names)
        {
            if (ParentsOf(region, name).Any(parent => !names.Contains(parent.Name)))
            {
                throw CloudWatchErrors.Validation($"Cannot delete {name} as there are composite alarm(s) depending on it.");
            }
        }

        foreach (var alarm in names.Distinct().Select(name => alarms.Find(region, name)).OfType<Alarm>())
        {
            alarms.Delete(alarm);
        }
    }

    /// <summary>The composite alarms whose rules name an alarm.</summary>
    public IEnumerable<Alarm> ParentsOf(string region, string name) =>
        alarms.In(region).Where(alarm => ChildrenOf(alarm).Any(child => child.Name == name));

    /// <summary>The alarms that a composite alarm's rule names.</summary>
    public IEnumerable<Alarm> ChildrenOf(Alarm alarm) => alarm.Composite is { } composite && AlarmRuleParser.Parse(composite.Rule, out _) is { } rule
        ? rule.Alarms.Select(name => Find(alarm.Region, name)).OfType<Alarm>().Distinct()
        : [];

    private void RefuseOtherType(Alarm alarm)
    {
        if (alarms.Find(alarm.Region, alarm.Name) is { } present && present.Type != alarm.Type)
        {
            throw CloudWatchErrors.Validation($"An alarm with name {alarm.Name} of type {present.Type} exists already");
        }
    }

    private bool Reaches(AlarmRule rule, Alarm target, HashSet<string> seen) => rule.Alarms.Select(name => Find(target.Region, name)).OfType<Alarm>().Any(alarm =>
        alarm.Key == target.Key
        || (seen.Add(alarm.Key) && alarm.Composite is { } composite && AlarmRuleParser.Parse(composite.Rule, out _) is { } inner && Reaches(inner, target, seen)));

    private Alarm? Find(string region, string name) => alarms.FindArn(name) ?? alarms.Find(region, name);
}
