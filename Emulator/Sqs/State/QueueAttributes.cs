namespace CampusIssues.Emulator.Sqs.State;

/// <summary>The attributes of queues, with their defaults and ranges.</summary>
internal static class QueueAttributes
{
    private static readonly string[] Others = ["Policy", "RedrivePolicy", "RedriveAllowPolicy", "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "SqsManagedSseEnabled"];

    private static readonly Dictionary<string, (int Least, int Most)> Ranges = new()
    {
        ["DelaySeconds"] = (0, SqsLimits.DelaySeconds),
        ["MaximumMessageSize"] = (1024, SqsLimits.MessageBytes),
        ["MessageRetentionPeriod"] = (60, 1_209_600),
        ["ReceiveMessageWaitTimeSeconds"] = (0, SqsLimits.WaitSeconds),
        ["VisibilityTimeout"] = (0, SqsLimits.VisibilitySeconds),
    };

    public static IReadOnlyDictionary<string, string> Defaults { get; } = new Dictionary<string, string>
    {
        ["DelaySeconds"] = "0",
        ["MaximumMessageSize"] = "1048576",
        ["MessageRetentionPeriod"] = "345600",
        ["ReceiveMessageWaitTimeSeconds"] = "0",
        ["VisibilityTimeout"] = "30",
    };

    public static bool IsKnown(string name) => Defaults.ContainsKey(name) || Others.Contains(name) || name.StartsWith("Fifo", StringComparison.Ordinal);

    /// <summary>Refuses unknown names and values out of range.</summary>
    public static IReadOnlyDictionary<string, string> Check(IReadOnlyDictionary<string, string> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (Ranges.TryGetValue(name, out var range))
            {
                if (!int.TryParse(value, out var number) || number < range.Least || number > range.Most)
                {
                    throw SqsErrors.InvalidValue(name);
                }
            }
            else if (name == "FifoQueue")
            {
                throw SqsErrors.Invalid("FIFO queues are not supported by this emulator.");
            }
            else if (!Others.Contains(name))
            {
                throw SqsErrors.InvalidAttribute(name);
            }
        }

        return attributes;
    }
}
