using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>The URLs of queues: at the address by which the caller reached the emulator.</summary>
internal static class QueueUrls
{
    public static string Of(AwsCall call, Queue queue) => $"{call.Http.Request.Scheme}://{call.Http.Request.Host}/{Caller.DefaultAccountId}/{queue.Name}";

    /// <summary>The URL that templates get, which know no caller.</summary>
    public static string Of(Queue queue, EmulatorAddress address) => $"{address.Url}/{Caller.DefaultAccountId}/{queue.Name}";
}
