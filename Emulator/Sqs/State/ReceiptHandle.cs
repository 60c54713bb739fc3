using System.Text;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>What deletes a received message: opaque to clients.</summary>
internal static class ReceiptHandle
{
    public static string Of(StoredMessage message) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{message.Id}/{message.Sequence}/{message.ReceiveCount}"));

    /// <summary>The sequence number of the message; throws where the text is no handle.</summary>
    public static long Read(string? handle)
    {
        var bytes = new byte[handle?.Length ?? throw SqsErrors.Missing("ReceiptHandle")];
        return Convert.TryFromBase64String(handle, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split('/') is [_, var sequence, _]
            && long.TryParse(sequence, out var number)
                ? number
                : throw SqsErrors.InvalidHandle(handle);
    }
}
