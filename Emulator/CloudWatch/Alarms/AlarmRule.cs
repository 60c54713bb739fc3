namespace CampusIssues.Emulator.CloudWatch.Alarms;

/// <summary>
/// The rule of a composite alarm, <c>ALARM(a) AND NOT (OK("b c") OR TRUE)</c>
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html).
/// </summary>
internal abstract record AlarmRule
{
    /// <summary>The alarms that it names, by name or ARN.</summary>
    public abstract IEnumerable<string> Alarms { get; }

    /// <summary>Whether it holds.</summary>
    /// <param name="stateOf">The state of an alarm by its name or ARN; null where there is none.</param>
    public abstract bool Holds(Func<string, string?> stateOf);
}

/// <summary><c>TRUE</c> or <c>FALSE</c>.</summary>
internal sealed record ConstantRule(bool Value) : AlarmRule
{
    public override IEnumerable<string> Alarms => [];

    public override bool Holds(Func<string, string?> stateOf) => Value;
}

/// <summary><c>ALARM(name)</c> and the like.</summary>
internal sealed record StateRule(string State, string Alarm) : AlarmRule
{
    public override IEnumerable<string> Alarms => [Alarm];

    public override bool Holds(Func<string, string?> stateOf) => stateOf(Alarm) == State;
}

internal sealed record NotRule(AlarmRule Inner) : AlarmRule
{
    public override IEnumerable<string> Alarms => Inner.Alarms;

    public override bool Holds(Func<string, string?> stateOf) => !Inner.Holds(stateOf);
}

internal sealed record AndRule(AlarmRule Left, AlarmRule Right) : AlarmRule
{
    public override IEnumerable<string> Alarms => Left.Alarms.Concat(Right.Alarms);

    public override bool Holds(Func<string, string?> stateOf) => Left.Holds(stateOf) && Right.Holds(stateOf);
}

internal sealed record OrRule(AlarmRule Left, AlarmRule Right) : AlarmRule
{
    public override IEnumerable<string> Alarms => Left.Alarms.Concat(Right.Alarms);

    public override bool Holds(Func<string, string?> stateOf) => Left.Holds(stateOf) || Right.Holds(stateOf);
}
