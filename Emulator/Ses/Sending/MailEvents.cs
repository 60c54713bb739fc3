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
            foreach (var topic in TopicsOf(mail, identity, happening).Distinct())
            {
                await PublishAsync(topic, mail, happening, cancellationToken);
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

    private IEnumerable<string> TopicsOf(Mail mail, Identity? identity, string happening)
    {
        if (identity?.Topics.GetValueOrDefault(happening) is { } feedback)
        {
            yield return feedback;
        }

        var set = mail.ConfigurationSetName ?? identity?.ConfigurationSetName;
        var destinations = set is null ? [] : state.ConfigurationSets.Find(SesState.Key(mail.Region, set))?.Destinations ?? [];
        foreach (var destination in destinations.Where(destination => destination.Enabled && destination.TopicArn is not null))
        {
            if (destination.Events.Contains(happening, StringComparer.OrdinalIgnoreCase))
            {
                yield return destination.TopicArn!;
            }
        }
    }

    private async ValueTask PublishAsync(string topic, Mail mail, string happening, CancellationToken cancellationToken)
    {
        if (topics is null)
        {
            return;
        }

        try
        {
            await topics.PublishAsync(topic, "Amazon SES Email Event Notification", MailEventJson.Write(mail, happening), cancellationToken);
        }
        catch (AwsException gone)
        {
            log.EventNotPublished(happening, topic, gone.Message);
        }
    }
}
