using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Sns.Delivery;

/// <summary>
/// Takes what could not be delivered: to the subscription's dead-letter queue, where it has one
/// (https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html).
/// </summary>
internal sealed class DeadLetters(IAccessControl access, IQueues queues, SnsMetrics metrics, ILogger<DeadLetters> log)
{
    /// <summary>Sends a message that failed on.</summary>
    /// <param name="subscription">Whose it is.</param>
    /// <param name="body">What was to be delivered.</param>
    /// <param name="messageId">The message's id.</param>
    /// <param name="attributes">Its attributes, where it is raw.</param>
    /// <param name="code">Why it failed, as an error's code or an HTTP status.</param>
    /// <param name="reason">Why it failed.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async ValueTask TakeAsync(
        Subscription subscription,
        string body,
        string messageId,
        IReadOnlyDictionary<string, MessageAttributeValue> attributes,
        string code,
        string reason,
        CancellationToken cancellationToken)
    {
        metrics.Failed(subscription.TopicArn);
        log.DeliveryFailed(subscription.Arn, reason);
        if (subscription.DeadLetterArn is not { } queue)
        {
            return;
        }

        try
        {
            access.DemandForService("sns.amazonaws.com", "sqs:SendMessage", queue, subscription.TopicArn);
            var why = new Dictionary<string, MessageAttributeValue>(attributes)
            {
                ["RequestID"] = new("String", messageId),
                ["ErrorCode"] = new("String", code),
                ["ErrorMessage"] = new("String", reason),
            };
            var group = queue.EndsWith(".fifo", StringComparison.Ordinal) ? subscription.Arn[(subscription.Arn.LastIndexOf(':') + 1)..] : null;
            await queues.SendAsync(queue, new QueuedMessage(body) { Attributes = why, GroupId = group, DeduplicationId = group is null ? null : messageId }, cancellationToken);
            metrics.Redriven(subscription.TopicArn);
        }
        catch (AwsException refused)
        {
            metrics.NotRedriven(subscription.TopicArn);
            log.DeadLetterRefused(subscription.Arn, refused.Message);
        }
    }
}
