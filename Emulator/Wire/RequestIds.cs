namespace CampusIssues.Emulator.Wire;

/// <summary>Request ids in the two forms that AWS services use.</summary>
public static class RequestIds
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /// <summary>A UUID, as most services answer.</summary>
    public static string NewUuid() => Guid.NewGuid().ToString();

    /// <summary>52 capital letters and digits, as DynamoDB answers.</summary>
    public static string NewLong() => new(Random.Shared.GetItems<char>(Alphabet, 52));
}
