using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>What FIFO queues ask of messages (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues.html).</summary>
internal static class FifoRules
{
    private const int LongestId = 128;
    private const uint Step = 256;
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private static readonly UInt128 FirstSequence = UInt128.Parse("18849496460467696128", CultureInfo.InvariantCulture);

    /// <summary>For how long a message that is sent again is taken for the same.</summary>
    public static readonly TimeSpan DeduplicationInterval = TimeSpan.FromMinutes(5);

    /// <summary>Throws unless a message has the ids that its queue needs; tells the deduplication id.</summary>
    public static string? Check(Queue queue, string body, string? group, string? deduplication, int? delay)
    {
        CheckId("MessageGroupId", group);
        CheckId("MessageDeduplicationId", deduplication);
        if (!queue.IsFifo)
        {
            return deduplication is null ? null : throw NotForThisType("MessageDeduplicationId", deduplication);
        }

        if (group is null)
        {
            throw SqsErrors.Missing("MessageGroupId");
        }

        if (delay is > 0)
        {
            throw NotForThisType("DelaySeconds", delay.Value.ToString(CultureInfo.InvariantCulture));
        }

        return deduplication
            ?? (queue.Attributes.GetValueOrDefault("ContentBasedDeduplication") == "true"
                ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))
                : throw SqsErrors.Invalid("The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly"));
    }

    /// <summary>A message's sequence number as clients see it: 20 digits, growing.</summary>
    public static string SequenceNumber(long sequence) => (FirstSequence + ((UInt128)sequence * Step)).ToString(CultureInfo.InvariantCulture);

    private static void CheckId(string parameter, string? id)
    {
        if (id is not null && (id.Length is 0 or > LongestId || !id.All(character => char.IsAsciiLetterOrDigit(character) || Punctuation.Contains(character))))
        {
            throw SqsErrors.Invalid($"Value {id} for parameter {parameter} is invalid. Reason: {parameter} can only include alphanumeric and punctuation characters. 1 to 128 in length.");
        }
    }

    private static Wire.AwsException NotForThisType(string parameter, string value) =>
        SqsErrors.Invalid($"Value {value} for parameter {parameter} is invalid. Reason: The request include parameter that is not valid for this queue type.");
}
