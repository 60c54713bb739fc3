namespace CampusIssues.Emulator.Ses.V2.Suppression;

/// <summary>Why an address is on the suppression list.</summary>
internal static class SuppressionReasons
{
    public static void Check(string member, string reason)
    {
        if (reason is not ("BOUNCE" or "COMPLAINT"))
        {
            throw V2Errors.NotOneOf(member, "BOUNCE", "COMPLAINT");
        }
    }

    public static void CheckAll(string member, IEnumerable<string> reasons)
    {
        if (reasons.Any(reason => reason is not ("BOUNCE" or "COMPLAINT")))
        {
            throw V2Errors.BadRequest($"1 validation error detected: Value at '{member}' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [BOUNCE, COMPLAINT]]");
        }
    }
}
