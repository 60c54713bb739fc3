using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Ses.Sending;

/// <summary>
/// Tells topics and metrics what became of mails, in AWS's form
/// (https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html).
/// </summary>
internal sealed class MailEvents(SesState state, ILogger<MailEvents> log, ITopics? topics = null, IMetrics? metrics = null)
{
    public async ValueTask PublishAsync(Mail mail, Identity? identity, CancellationToken cancellationToken)
    {
        foreach (var happening in HappeningsOf(mail))
        {
            metrics?.Record("AWS/SES", happening, 1, "Count");
            foreach (var (topic, source) in TopicsOf(mail, identity, happening).DistinctBy(target => target.Topic))
            {
                await PublishAsync(topic, source, mail, happening, cancellationToken);
            }
        }
    }

    private static string[] HappeningsOf(Mail mail) => mail switch
    {
        { Outcome: "RenderingFailure" } => ["RenderingFailure"],
        { Suppressed: [{ Reason: "COMPLAINT" }, ..] } when mail.IsWhollySuppressed => ["Send", "Complaint"],
        { Outcome: "Complaint" } => ["Send", "Delivery", "Complaint"],
        { Outcome: "Delivery", Suppressed.Count: > 0 } => ["Send", "Delivery", "Bounce"],
        _ => ["Send", mail.Outcome],
    };

    /// <summary>The topics, each with the ARN of the identity or configuration set that names it.</summary>
    private IEnumerable<(string Topic, string Source)> TopicsOf(Mail mail, Identity? identity, string happening)
    {
        if (identity?.Topics.GetValueOrDefault(happening) is { } feedback)
        {
            yield return (feedback, Arn(mail, "identity", identity.Name));
        }

        var set = mail.ConfigurationSetName ?? identity?.ConfigurationSetName;
        var destinations = set is null ? [] : state.ConfigurationSets.Find(SesState.Key(mail.Region, set))?.Destinations ?? [];
        foreach (var destination in destinations.Where(destination => destination.Enabled && destination.TopicArn is not null))
        {
            if (destination.Events.Contains(happening, StringComparer.OrdinalIgnoreCase))
            {
                yield return (destination.TopicArn!, Arn(mail, "configuration-set", set!));
            }
        }
    }

    private static string Arn(Mail mail, string kind, string name) => $"arn:aws:ses:{mail.Region}:{Caller.DefaultAccountId}:{kind}/{name}";

    private async ValueTask PublishAsync(string topic, string source, Mail mail, string happening, CancellationToken cancellationToken)
    {
        if (topics is null)
        {
            return;
        }

        try
        {
            var message = new TopicMessage(topic, MailEventJson.Write(mail, happening))
            {
                Subject = "Amazon SES Email Event Notification",
                Service = new PublishingService("ses.amazonaws.com", source),
            };
            await topics.PublishAsync(message, cancellationToken);
        }
        catch (AwsException gone)
        {
            log.EventNotPublished(happening, topic, gone.Message);
        }
    }
}
