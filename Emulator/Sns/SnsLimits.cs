namespace CampusIssues.Emulator.Sns;

/// <summary>Amazon SNS's limits (https://docs.aws.amazon.com/general/latest/gr/sns.html).</summary>
internal static class SnsLimits
{
    public const int MessageBytes = 262_144;
    public const int SubjectLength = 100;
    public const int Batch = 10;
    public const int PageSize = 100;
    public const int Tags = 50;
    public const int FilterKeys = 5;
    public const int FilterCombinations = 150;
    public const int FilterBytes = 262_144;

    /// <summary>How long a message that is published to a FIFO topic again is taken for the same.</summary>
    public static readonly TimeSpan Deduplication = TimeSpan.FromMinutes(5);

    /// <summary>How long a subscriber's server may take to answer.</summary>
    public static readonly TimeSpan PostTimeout = TimeSpan.FromSeconds(15);
}
