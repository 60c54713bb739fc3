namespace CampusIssues.Emulator.Iam.Conditions;

/// <summary>What a comparison's result means to an operator.</summary>
internal static class Ordering
{
    public static bool Fits(string relation, int comparison) => relation switch
    {
        "Equals" => comparison == 0,
        "LessThan" => comparison < 0,
        "LessThanEquals" => comparison <= 0,
        "GreaterThan" => comparison > 0,
        _ => comparison >= 0,
    };
}
