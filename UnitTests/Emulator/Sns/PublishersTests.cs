using System.Diagnostics;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.UnitTests.Emulator.Sns;

/// <summary>Who publishes, beside callers, and what goes along.</summary>
public sealed class PublishersTests : SnsFacts
{
    [Fact]
    public async Task What_became_of_a_mail_is_published()
    {
        await SubscribeQueueAsync(("RawMessageDelivery", "true"));
        await SesAsync("VerifyEmailIdentity", ("EmailAddress", "desk@campus.edu"));
        await SesAsync("SetIdentityNotificationTopic", ("Identity", "desk@campus.edu"), ("NotificationType", "Delivery"), ("SnsTopic", TopicArn));

        await SendAsync();

        JsonNode.Parse((await BodiesAsync()).ShouldHaveSingleItem())!["mail"]!["source"]!.ToString().ShouldBe("desk@campus.edu");

        // A topic of another account's friends alone: the mail is sent, and nobody told.
        await CallAsync("SetTopicAttributes", ("TopicArn", TopicArn), ("AttributeName", "Policy"), ("AttributeValue", """{"Statement":{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sns:Publish","Resource":"*"}}"""));
        await SendAsync();
        (await BodiesAsync()).ShouldBeEmpty();
        (await MailsAsync()).Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_trace_goes_on_to_a_queue()
    {
        await SubscribeQueueAsync();
        using var span = new Activity("publisher").SetIdFormat(ActivityIdFormat.W3C).Start();

        await PublishAsync("traced");

        var trace = (await MessagesAsync()).ShouldHaveSingleItem().Elements("Attribute").Single(attribute => attribute.Element("Name")!.Value == "AWSTraceHeader").Element("Value")!.Value;
        TraceHeader.Parse(trace).TraceId.ShouldBe(span.TraceId);
    }

    private Task SendAsync() => SesAsync("SendEmail", ("Source", "desk@campus.edu"), ("Destination.ToAddresses.member.1", "ada@example.com"), ("Message.Subject.Data", "s"), ("Message.Body.Text.Data", "t"));

    private Task<System.Xml.Linq.XElement> SesAsync(string action, params (string Name, string Value)[] parameters) => Aws.QueryAsync("ses", "2010-12-01", action, parameters);
}
