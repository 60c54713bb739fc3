using System.Net;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.Links;
using CampusIssues.Emulator.Sns.Publishing;
using CampusIssues.Emulator.Sns.State;

namespace CampusIssues.Emulator.Sns.Delivery;

/// <summary>The mails that topics send, in AWS's words.</summary>
internal sealed class SnsMails(IServiceMail mails, SnsLinks links)
{
    private const string DoNotReply = "Please do not reply directly to this email. If you have any questions or comments regarding this email, please contact us at https://aws.amazon.com/support";

    /// <summary>Sends a message, as a text with a link to unsubscribe, or as JSON.</summary>
    public void Notify(Notification notification, string? json) => Send(
        notification.Topic,
        notification.Subscription,
        notification.Publication.Subject ?? "AWS Notification Message",
        json ?? $"""
            {notification.Text}

            --
            If you wish to stop receiving notifications from this topic, please click or visit the link below to unsubscribe:
            {links.UnsubscribePage(notification.Subscription)}

            {DoNotReply}
            """,
        null);

    /// <summary>Asks the reader to confirm a subscription.</summary>
    public void AskToConfirm(Topic topic, Subscription subscription, string? json) => Send(
        topic,
        subscription,
        "AWS Notification - Subscription Confirmation",
        json ?? $"""
            You have chosen to subscribe to the topic:
            {topic.Arn}

            To confirm this subscription, click or visit the link below (If this was in error no action is necessary):
            {links.ConfirmationPage(subscription)}

            {DoNotReply}
            """,
        json is null
            ? $"""
                <p>You have chosen to subscribe to the topic: <br><b>{topic.Arn}</b></p>
                <p>To confirm this subscription, click or visit the link below (If this was in error no action is necessary): <br>
                <a href="{WebUtility.HtmlEncode(links.ConfirmationPage(subscription))}">Confirm subscription</a></p>
                <p>{DoNotReply}</p>
                """
            : null);

    /// <summary>Tells the reader that a subscription ended, and how to have it back.</summary>
    public void TellEnd(Topic topic, Subscription subscription, string? json) => Send(
        topic,
        subscription,
        "AWS Notification - Unsubscribe Confirmation",
        json ?? $"""
            Your subscription to the topic below has been deactivated:
            {topic.Arn}

            If this was in error or you wish to resubscribe, click or visit the link below to resubscribe to the topic:
            {links.ConfirmationPage(subscription)}

            {DoNotReply}
            """,
        null);

    private void Send(Topic topic, Subscription subscription, string subject, string text, string? html)
    {
        var name = topic.Attributes.GetValueOrDefault("DisplayName") is { Length: > 0 } display ? display : "AWS Notifications";
        var quoted = name.All(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '_') ? name : $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        mails.Deliver(new ServiceMail($"{quoted} <no-reply@sns.amazonaws.com>", subscription.Endpoint, subject, text, topic.Region) { Html = html });
    }
}
