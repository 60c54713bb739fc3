using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Sns.Links;
using CampusIssues.Emulator.Sns.State;

namespace CampusIssues.Emulator.Sns.Publishing;

/// <summary>
/// Messages in the JSON that subscribers get, signed
/// (https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html).
/// </summary>
internal sealed class Envelopes(Signer signer, SnsLinks links)
{
    /// <summary>A notification as queues, servers and mails in JSON get it.</summary>
    public string Notification(Notification notification)
    {
        var (publication, version) = (notification.Publication, VersionOf(notification.Topic));
        var members = new List<(string Name, string? Value)>
        {
            ("Type", "Notification"),
            ("MessageId", publication.MessageId),
            ("SequenceNumber", publication.SequenceNumber),
            ("TopicArn", notification.Topic.Arn),
            ("Subject", publication.Subject),
            ("Message", notification.Text),
            ("Timestamp", TimeOf(publication)),
            ("SignatureVersion", version),
            ("Signature", Sign(notification)),
            ("SigningCertURL", links.Certificate(signer.CertificateName)),
            ("UnsubscribeURL", links.Unsubscribe(notification.Subscription)),
        };
        return Write(members, publication.Attributes.Count == 0 ? null : AttributesOf(publication));
    }

    /// <summary>A notification as functions get it, an event of one record.</summary>
    public byte[] Event(Notification notification)
    {
        var publication = notification.Publication;
        var message = new JsonObject
        {
            ["Type"] = "Notification",
            ["MessageId"] = publication.MessageId,
            ["TopicArn"] = notification.Topic.Arn,
            ["Subject"] = publication.Subject,
            ["Message"] = notification.Text,
            ["Timestamp"] = TimeOf(publication),
            ["SignatureVersion"] = VersionOf(notification.Topic),
            ["Signature"] = Sign(notification),
            ["SigningCertUrl"] = links.Certificate(signer.CertificateName),
            ["UnsubscribeUrl"] = links.Unsubscribe(notification.Subscription),
            ["MessageAttributes"] = AttributesOf(publication),
        };
        var record = new JsonObject
        {
            ["EventSource"] = "aws:sns",
            ["EventVersion"] = "1.0",
            ["EventSubscriptionArn"] = notification.Subscription.Arn,
            ["Sns"] = message,
        };
        return Encoding.UTF8.GetBytes(new JsonObject { ["Records"] = new JsonArray(record) }.ToJsonString());
    }

    /// <summary>What asks a server, or the reader of mails in JSON, to confirm a subscription, or tells of its end.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="subscription">The subscription.</param>
    /// <param name="type"><c>SubscriptionConfirmation</c> or <c>UnsubscribeConfirmation</c>.</param>
    /// <param name="messageId">The message's id.</param>
    /// <param name="at">When it is sent.</param>
    public string Confirmation(Topic topic, Subscription subscription, string type, string messageId, DateTimeOffset at)
    {
        var message = type == "SubscriptionConfirmation"
            ? $"You have chosen to subscribe to the topic {topic.Arn}.\nTo confirm the subscription, visit the SubscribeURL included in this message."
            : $"You have chosen to deactivate subscription {subscription.Arn}.\nTo cancel this operation and restore the subscription, visit the SubscribeURL included in this message.";
        var (url, time, version) = (links.Confirm(subscription), TimeOf(at), VersionOf(topic));
        var signature = signer.Sign(version, [("Message", message), ("MessageId", messageId), ("SubscribeURL", url), ("Timestamp", time), ("Token", subscription.Token), ("TopicArn", topic.Arn), ("Type", type)]);
        return Write(
            [
                ("Type", type),
                ("MessageId", messageId),
                ("Token", subscription.Token),
                ("TopicArn", topic.Arn),
                ("Message", message),
                ("SubscribeURL", url),
                ("Timestamp", time),
                ("SignatureVersion", version),
                ("Signature", signature),
                ("SigningCertURL", links.Certificate(signer.CertificateName)),
            ],
            null);
    }

    private string Sign(Notification notification)
    {
        var publication = notification.Publication;
        IEnumerable<(string, string)> subject = publication.Subject is { } line ? [("Subject", line)] : [];
        return signer.Sign(
            VersionOf(notification.Topic),
            [("Message", notification.Text), ("MessageId", publication.MessageId), .. subject, ("Timestamp", TimeOf(publication)), ("TopicArn", notification.Topic.Arn), ("Type", "Notification")]);
    }

    private static string VersionOf(Topic topic) => topic.Attributes.GetValueOrDefault("SignatureVersion") ?? "1";

    private static string TimeOf(Publication publication) => TimeOf(publication.Timestamp);

    private static string TimeOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static JsonObject AttributesOf(Publication publication) => new(publication.Attributes.Select(attribute =>
        KeyValuePair.Create<string, JsonNode?>(attribute.Key, new JsonObject { ["Type"] = attribute.Value.DataType, ["Value"] = attribute.Value.Value })));

    /// <summary>One member a line, with spaces around the colons, as SNS writes.</summary>
    private static string Write(IEnumerable<(string Name, string? Value)> members, JsonObject? attributes)
    {
        var lines = members.Where(member => member.Value is not null).Select(member => $"  \"{member.Name}\" : \"{Encode(member.Value!)}\"");
        if (attributes is not null)
        {
            var each = attributes.Select(attribute => $"    \"{Encode(attribute.Key)}\" : {attribute.Value!.ToJsonString()}");
            lines = lines.Append($"  \"MessageAttributes\" : {{\n{string.Join(",\n", each)}\n  }}");
        }

        return $"{{\n{string.Join(",\n", lines)}\n}}";
    }

    private static string Encode(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
}
