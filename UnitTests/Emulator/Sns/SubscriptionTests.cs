using System.Net;

namespace CampusIssues.UnitTests.Emulator.Sns;

public sealed class SubscriptionTests : SnsFacts
{
    [Fact]
    public async Task A_queue_is_confirmed_at_once()
    {
        var arn = await SubscribeQueueAsync();

        arn.ShouldStartWith($"{TopicArn}:");
        (await SubscribeQueueAsync()).ShouldBe(arn);
        var attributes = MapOf(await CallAsync("GetSubscriptionAttributes", ("SubscriptionArn", arn)));
        attributes["PendingConfirmation"].ShouldBe("false");
        attributes["ConfirmationWasAuthenticated"].ShouldBe("true");
        attributes["SubscriptionPrincipal"].ShouldBe("arn:aws:iam::000000000000:root");
        attributes.ContainsKey("FilterPolicyScope").ShouldBeFalse();
        var listed = (await CallAsync("ListSubscriptionsByTopic", ("TopicArn", TopicArn))).Descendants("member").ShouldHaveSingleItem();
        listed.Elements().Select(part => part.Value).ShouldBe([arn, "000000000000", "sqs", QueueArn, TopicArn]);
    }

    [Theory]
    [InlineData("pigeon", "x", "Amazon SNS does not support this protocol string: pigeon")]
    [InlineData("firehose", "arn:aws:firehose:us-east-1:000000000000:deliverystream/x", "Amazon SNS does not support this protocol string: firehose")]
    [InlineData("sms", "+4915112345678", "Amazon SNS does not support this protocol string: sms")]
    [InlineData("sms", "call me", "Invalid SMS endpoint: call me")]
    [InlineData("email", "nobody", "Email address")]
    [InlineData("http", "https://a.example", "Endpoint must match the specified protocol")]
    [InlineData("sqs", "jobs", "SQS endpoint ARN")]
    [InlineData("sqs", "arn:aws:sqs:us-east-1:000000000000:jobs.fifo", "Invalid parameter: Endpoint Reason: FIFO SQS Queues can not be subscribed to standard SNS topics")]
    [InlineData("lambda", "f", "Lambda endpoint ARN")]
    [InlineData("application", "arn:aws:sns:us-east-1:000000000000:endpoint/x", "Endpoint Reason: Endpoint does not exist for endpoint arnarn:aws:sns:us-east-1:000000000000:endpoint/x")]
    public async Task A_receiver_that_cannot_be_is_refused(string protocol, string endpoint, string reason) =>
        (await RefusalAsync("Subscribe", ("TopicArn", TopicArn), ("Protocol", protocol), ("Endpoint", endpoint))).ShouldBe($"400 InvalidParameter: Invalid parameter: {reason}");

    [Theory]
    [InlineData("Colour", "red", "AttributeName")]
    [InlineData("RawMessageDelivery", "maybe", "RawMessageDelivery: Invalid value [maybe]. Must be true or false.")]
    [InlineData("FilterPolicyScope", "Soul", "FilterPolicyScope: Invalid value [Soul]. Please use either MessageBody or MessageAttributes")]
    [InlineData("FilterPolicy", "{", "FilterPolicy: failed to parse JSON.")]
    [InlineData("RedrivePolicy", "{", "RedrivePolicy: failed to parse JSON.")]
    [InlineData("RedrivePolicy", """{"deadLetterTargetArn":"dead"}""", "RedrivePolicy: deadLetterTargetArn is an invalid arn")]
    public async Task What_a_subscription_cannot_have_is_refused(string name, string value, string reason)
    {
        var arn = await SubscribeQueueAsync();

        (await RefusalAsync("SetSubscriptionAttributes", ("SubscriptionArn", arn), ("AttributeName", name), ("AttributeValue", value))).ShouldBe($"400 InvalidParameter: Invalid parameter: {reason}");
    }

    [Fact]
    public async Task The_same_with_other_attributes_is_refused()
    {
        await SubscribeQueueAsync();

        (await RefusalAsync("Subscribe", ("TopicArn", TopicArn), ("Protocol", "sqs"), ("Endpoint", QueueArn), ("Attributes.entry.1.key", "RawMessageDelivery"), ("Attributes.entry.1.value", "true")))
            .ShouldBe("400 InvalidParameter: Invalid parameter: Attributes Reason: Subscription already exists with different attributes");
    }

    [Fact]
    public async Task A_reader_confirms_by_the_link_in_a_mail_and_leaves_by_another()
    {
        (await CallAsync("Subscribe", ("TopicArn", TopicArn), ("Protocol", "email"), ("Endpoint", "ada+news@example.com"))).Element("SubscriptionArn")!.Value.ShouldBe("pending confirmation");
        (await CallAsync("ListSubscriptions")).Descendants("SubscriptionArn").Single().Value.ShouldBe("PendingConfirmation");
        await PublishAsync("too early");
        var asked = (await MailsAsync()).ShouldHaveSingleItem();
        asked["subject"]!.ToString().ShouldBe("AWS Notification - Subscription Confirmation");
        asked["source"]!.ToString().ShouldBe("AWS Notifications <no-reply@sns.amazonaws.com>");

        (await Aws.Http.GetStringAsync(LinkIn(asked["text"]!.ToString()))).ShouldContain("<h1>Subscription confirmed!</h1>");
        await PublishAsync("The lift works again.", ("Subject", "Lift"));

        var mail = (await MailsAsync())[0];
        mail["subject"]!.ToString().ShouldBe("Lift");
        mail["text"]!.ToString().ShouldBe($"""
            The lift works again.

            --
            If you wish to stop receiving notifications from this topic, please click or visit the link below to unsubscribe:
            {LinkIn(mail["text"]!.ToString())}

            Please do not reply directly to this email. If you have any questions or comments regarding this email, please contact us at https://aws.amazon.com/support
            """);
        (await Aws.Http.GetStringAsync(LinkIn(mail["text"]!.ToString()))).ShouldContain("<h1>Subscription removed!</h1>");
        await PublishAsync("too late");
        var told = (await MailsAsync())[0];
        told["subject"]!.ToString().ShouldBe("AWS Notification - Unsubscribe Confirmation");
        MapOf(await CallAsync("GetTopicAttributes", ("TopicArn", TopicArn)))["SubscriptionsDeleted"].ShouldBe("1");

        await Aws.Http.GetStringAsync(LinkIn(told["text"]!.ToString()));
        await PublishAsync("back");
        (await MailsAsync())[0]["text"]!.ToString().ShouldStartWith("back");
    }

    [Fact]
    public async Task Mail_in_JSON_has_what_confirms_it()
    {
        var arn = await SubscribeAsync("email-json", "ada@example.com");
        var asked = System.Text.Json.Nodes.JsonNode.Parse((await MailsAsync())[0]["text"]!.ToString())!;
        asked["Type"]!.ToString().ShouldBe("SubscriptionConfirmation");

        // As the receiver of the message would: unsigned, by the address alone.
        var answer = await Aws.Http.GetStringAsync(asked["SubscribeURL"]!.ToString());

        answer.ShouldContain($"<SubscriptionArn>{arn}</SubscriptionArn>");
        MapOf(await CallAsync("GetSubscriptionAttributes", ("SubscriptionArn", arn)))["ConfirmationWasAuthenticated"].ShouldBe("false");
    }

    [Fact]
    public async Task Only_who_signs_ends_a_subscription_that_asks_for_it()
    {
        var arn = await SubscribeAsync("email", "ada@example.com");
        var token = (await Aws.JsonAsync($"/_aws/sns/subscription-tokens/{arn}"))["subscription_token"]!.ToString();
        await CallAsync("ConfirmSubscription", ("TopicArn", TopicArn), ("Token", token), ("AuthenticateOnUnsubscribe", "true"));

        using var refused = await Aws.Http.GetAsync($"/?Action=Unsubscribe&SubscriptionArn={arn}");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await CallAsync("Unsubscribe", ("SubscriptionArn", arn));
        (await CallAsync("ListSubscriptions")).Descendants("member").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_that_confirms_nothing_is_told()
    {
        (await RefusalAsync("ConfirmSubscription", ("TopicArn", TopicArn), ("Token", "x"))).ShouldBe("400 InvalidParameter: Invalid parameter: Token");
        using var page = await Aws.Http.GetAsync($"/_aws/sns/confirmation.html?TopicArn={TopicArn}&Token=%3Cb%3E");
        page.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await page.Content.ReadAsStringAsync()).ShouldContain("Invalid parameter: Token");
    }

    [Theory]
    [InlineData("x", "400 InvalidParameter: Invalid parameter: SubscriptionArn Reason: An ARN must have at least 6 elements, not 1")]
    [InlineData(TopicArn, "400 InvalidParameter: Invalid parameter: SubscriptionId")]
    public async Task Ending_what_is_no_subscription_is_refused(string arn, string refusal) => (await RefusalAsync("Unsubscribe", ("SubscriptionArn", arn))).ShouldBe(refusal);

    private static string LinkIn(string text) => text.Split('\n').Single(line => line.StartsWith("http://", StringComparison.Ordinal)).Trim();
}
