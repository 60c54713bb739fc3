using System.Text;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>What deletes a received message: opaque to clients.</summary>
internal static class ReceiptHandle
{
    public static string Of(StoredMessage message) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{message.Id}/{message.Sequence}/{message.ReceiveCount}"));

    /// <summary>The sequence number of the message; throws where the text is no handle.</summary>
    public static long Read(string? handle) => Parse(handle).Sequence;

    /// <summary>The sequence number of a queue's message; throws where the text is no handle, or one of a FIFO queue that has expired.</summary>
    public static long Read(string? handle, Queue queue, QueueBox box)
    {
        var (sequence, count) = Parse(handle);
        return queue.IsFifo && box.IsExpired(sequence, count)
            ? throw SqsErrors.Invalid($"Value {handle} for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired.")
            : sequence;
    }

    private static (long Sequence, int ReceiveCount) Parse(string? handle)
    {
        var bytes = new byte[handle?.Length ?? throw SqsErrors.Missing("ReceiptHandle")];
        return Convert.TryFromBase64String(handle, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split('/') is [_, var sequence, var count]
            && long.TryParse(sequence, out var number)
            && int.TryParse(count, out var received)
                ? (number, received)
                : throw SqsErrors.InvalidHandle(handle);
    }
}
