using System.Text.Json;

namespace CampusIssues.Emulator.Logs.Patterns;

/// <summary>A condition on a JSON message.</summary>
internal abstract record JsonCondition
{
    public abstract bool Holds(JsonElement root);
}

/// <summary>Both conditions.</summary>
internal sealed record BothConditions(JsonCondition Left, JsonCondition Right) : JsonCondition
{
    public override bool Holds(JsonElement root) => Left.Holds(root) && Right.Holds(root);
}

/// <summary>One of the conditions.</summary>
internal sealed record EitherCondition(JsonCondition Left, JsonCondition Right) : JsonCondition
{
    public override bool Holds(JsonElement root) => Left.Holds(root) || Right.Holds(root);
}

/// <summary>A property compared with a value.</summary>
internal sealed record CompareCondition(JsonSelector Selector, Comparison Comparison) : JsonCondition
{
    public override bool Holds(JsonElement root) => Selector.Select(root).Any(value =>
        value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null) && Comparison.Holds(JsonSelector.Text(value)));
}

/// <summary>What <c>IS</c> asks.</summary>
internal sealed record IsCondition(JsonSelector Selector, JsonValueKind Kind) : JsonCondition
{
    public override bool Holds(JsonElement root) => Selector.Select(root).Any(value => value.ValueKind == Kind);
}

/// <summary><c>NOT EXISTS</c>, or <c>EXISTS</c>.</summary>
internal sealed record ExistsCondition(JsonSelector Selector, bool Expected) : JsonCondition
{
    public override bool Holds(JsonElement root) => Selector.Select(root).Any() == Expected;
}
