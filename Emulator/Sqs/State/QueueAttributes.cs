using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>The attributes of queues, with their defaults and ranges.</summary>
internal static class QueueAttributes
{
    private static readonly string[] Others = ["Policy", "RedrivePolicy", "RedriveAllowPolicy", "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "SqsManagedSseEnabled"];

    private static readonly Dictionary<string, string[]> FifoValues = new()
    {
        ["FifoQueue"] = ["true"],
        ["ContentBasedDeduplication"] = ["true", "false"],
        ["DeduplicationScope"] = ["queue", "messageGroup"],
        ["FifoThroughputLimit"] = ["perQueue", "perMessageGroupId"],
    };

    private static readonly Dictionary<string, (int Least, int Most)> Ranges = new()
    {
        ["DelaySeconds"] = (0, SqsLimits.DelaySeconds),
        ["MaximumMessageSize"] = (1024, SqsLimits.MessageBytes),
        ["MessageRetentionPeriod"] = (60, 1_209_600),
        ["ReceiveMessageWaitTimeSeconds"] = (0, SqsLimits.WaitSeconds),
        ["VisibilityTimeout"] = (0, SqsLimits.VisibilitySeconds),
        ["KmsDataKeyReusePeriodSeconds"] = (60, 86_400),
    };

    public static IReadOnlyDictionary<string, string> Defaults { get; } = new Dictionary<string, string>
    {
        ["DelaySeconds"] = "0",
        ["MaximumMessageSize"] = "1048576",
        ["MessageRetentionPeriod"] = "345600",
        ["ReceiveMessageWaitTimeSeconds"] = "0",
        ["VisibilityTimeout"] = "30",
    };

    /// <summary>What a FIFO queue has besides.</summary>
    public static IReadOnlyDictionary<string, string> FifoDefaults { get; } = new Dictionary<string, string>
    {
        ["FifoQueue"] = "true",
        ["ContentBasedDeduplication"] = "false",
        ["DeduplicationScope"] = "queue",
        ["FifoThroughputLimit"] = "perQueue",
    };

    public static bool IsKnown(string name) => Defaults.ContainsKey(name) || Others.Contains(name) || FifoValues.ContainsKey(name);

    /// <summary>Refuses unknown names and values out of range.</summary>
    /// <param name="attributes">What is to be set.</param>
    /// <param name="isFifo">Whether the queue is, or is to be, a FIFO queue.</param>
    /// <param name="syntax">Reads policies; null where there is none to read.</param>
    public static IReadOnlyDictionary<string, string> Check(IReadOnlyDictionary<string, string> attributes, bool isFifo, IPolicySyntax? syntax)
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
            else if (FifoValues.TryGetValue(name, out var values))
            {
                CheckFifo(name, value, values, isFifo);
            }
            else if (!Others.Contains(name))
            {
                throw SqsErrors.InvalidAttribute(name);
            }
            else if ((name == "Policy" && value.Length > 0 && syntax?.FaultOf(value) is not null) || (name == "SqsManagedSseEnabled" && value is not ("true" or "false")))
            {
                throw SqsErrors.InvalidValue(name);
            }
        }

        if (attributes.GetValueOrDefault("SqsManagedSseEnabled") == "true" && attributes.GetValueOrDefault("KmsMasterKeyId") is { Length: > 0 })
        {
            throw SqsErrors.TwoEncryptions();
        }

        return attributes;
    }

    private static void CheckFifo(string name, string value, string[] values, bool isFifo)
    {
        if (!isFifo)
        {
            throw name == "FifoQueue"
                ? SqsErrors.InvalidAttribute(name)
                : SqsErrors.InvalidAttributeFor(name);
        }

        if (!values.Contains(value))
        {
            throw SqsErrors.InvalidValue(name);
        }
    }
}
