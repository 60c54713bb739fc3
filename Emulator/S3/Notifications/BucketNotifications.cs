using System.Text;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.S3.Notifications;

/// <summary>
/// Tells queues, topics and functions of what happens to objects, as far as their policies let S3. They have been told when the call
/// that made it happen returns; what can't be told is logged, and told no more.
/// </summary>
internal sealed class BucketNotifications(IQueues queues, ITopics topics, IFunctions functions, IAccessControl access, TimeProvider time, ILogger<BucketNotifications> log)
{
    private const string Principal = "s3.amazonaws.com";

    /// <summary>Tells of an event, e.g. <c>ObjectCreated:Put</c>, where the bucket has a rule for it.</summary>
    public async ValueTask TellAsync(S3Call call, string occurred, StoredObject about, CancellationToken cancellationToken)
    {
        if (call.Bucket.Setting(Settings.Notification) is not { } xml)
        {
            return;
        }

        foreach (var rule in NotificationRules.Read(RequestDocument.Parse(xml)).Where(rule => rule.Tells(occurred, about.Key)))
        {
            try
            {
                await SendAsync(call, rule, NotificationMessages.Event(call, rule, occurred, about, time.GetUtcNow()), cancellationToken);
            }
            catch (AwsException refused)
            {
                log.NotificationRefused(occurred, rule.Target, refused.Message);
            }
        }
    }

    /// <summary>Tells of a deletion; nothing where nothing was deleted.</summary>
    /// <param name="call">The call.</param>
    /// <param name="version">The version that was to go; null where the object was.</param>
    /// <param name="deleted">What went, or the marker that came.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public ValueTask TellDeletedAsync(S3Call call, string? version, StoredObject? deleted, CancellationToken cancellationToken) => deleted is null
        ? ValueTask.CompletedTask
        : TellAsync(call, version is null && deleted.IsDeleteMarker ? "ObjectRemoved:DeleteMarkerCreated" : "ObjectRemoved:Delete", deleted, cancellationToken);

    /// <summary>Refuses a rule whose destination isn't there, or doesn't let S3; queues and topics get a test event.</summary>
    public async ValueTask TestAsync(S3Call call, NotificationRule rule, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(call, rule, NotificationMessages.Test(call, time.GetUtcNow()), cancellationToken, isTest: true);
        }
        catch (AwsException refused)
        {
            var isAbsent = refused.Code is "QueueDoesNotExist" or "NotFound" or "ResourceNotFoundException";
            var noun = rule.Service switch { "sqs" => "queue", "sns" => "topic", _ => "cloud function" };
            throw new S3Exception(
                "InvalidArgument",
                "Unable to validate the following destination configurations",
                400,
                ("ArgumentName1", rule.Target),
                ("ArgumentValue1", isAbsent ? $"The destination {noun} does not exist"
                    : rule.Service == "lambda" ? $"Not authorized to invoke function [{rule.Target}]"
                    : $"Permissions on the destination {noun} do not allow S3 to publish notifications from this bucket"));
        }
    }

    private async ValueTask SendAsync(S3Call call, NotificationRule rule, string message, CancellationToken cancellationToken, bool isTest = false)
    {
        switch (rule.Service)
        {
            case "sqs":
                if (queues.Exists(rule.Target))
                {
                    access.DemandForService(Principal, "sqs:SendMessage", rule.Target, call.Bucket.Arn);
                }

                await queues.SendAsync(rule.Target, new QueuedMessage(message), cancellationToken);
                break;
            case "sns":
                await topics.PublishAsync(
                    new TopicMessage(rule.Target, message) { Subject = "Amazon S3 Notification", Service = new PublishingService(Principal, call.Bucket.Arn) }, cancellationToken);
                break;
            default:
                await functions.InvokeAsync(
                    new Invocation(rule.Target, Encoding.UTF8.GetBytes(message)) { Type = isTest ? InvocationType.DryRun : InvocationType.Event, Service = new InvokingService(Principal, call.Bucket.Arn) },
                    cancellationToken);
                break;
        }
    }
}
