namespace CampusIssues.UnitTests.Emulator.Sns;

public sealed class TopicTests : SnsFacts
{
    [Fact]
    public async Task A_topic_is_made_once()
    {
        (await CallAsync("CreateTopic", ("Name", "news"))).Element("TopicArn")!.Value.ShouldBe(TopicArn);

        (await CallAsync("ListTopics")).Descendants("TopicArn").Select(topic => topic.Value).ShouldBe([TopicArn]);
        (await RefusalAsync("CreateTopic", ("Name", "news"), ("Attributes.entry.1.key", "DisplayName"), ("Attributes.entry.1.value", "News")))
            .ShouldBe("400 InvalidParameter: Invalid parameter: Attributes Reason: Topic already exists with different attributes");
        (await RefusalAsync("CreateTopic", ("Name", "news"), ("Tags.member.1.Key", "a"), ("Tags.member.1.Value", "1")))
            .ShouldBe("400 InvalidParameter: Invalid parameter: Tags Reason: Topic already exists with different tags");
    }

    [Theory]
    [InlineData("with space", "false", "Topic Name")]
    [InlineData("news.fifo", "false", "Topic Name")]
    [InlineData("news", "true", "Fifo Topic names must end with .fifo and must be made up of only uppercase and lowercase ASCII letters, numbers, underscores, and hyphens, and must be between 1 and 256 characters long.")]
    public async Task A_name_that_no_topic_can_have_is_refused(string name, string fifo, string reason) =>
        (await RefusalAsync("CreateTopic", ("Name", name), ("Attributes.entry.1.key", "FifoTopic"), ("Attributes.entry.1.value", fifo))).ShouldBe($"400 InvalidParameter: Invalid parameter: {reason}");

    [Fact]
    public async Task A_topic_without_a_name_is_refused() =>
        (await RefusalAsync("CreateTopic")).ShouldBe("400 ValidationError: 1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null");

    [Fact]
    public async Task Attributes_are_told_and_set()
    {
        var all = MapOf(await CallAsync("GetTopicAttributes", ("TopicArn", TopicArn)));
        all["Owner"].ShouldBe("000000000000");
        all["SubscriptionsConfirmed"].ShouldBe("0");
        all["EffectiveDeliveryPolicy"].ShouldBe(
            """{"http":{"defaultHealthyRetryPolicy":{"minDelayTarget":20,"maxDelayTarget":20,"numRetries":3,"numMaxDelayRetries":0,"numNoDelayRetries":0,"numMinDelayRetries":0,"backoffFunction":"linear"},"disableSubscriptionOverrides":false,"defaultRequestPolicy":{"headerContentType":"text/plain; charset=UTF-8"}}}""");
        all["Policy"].ShouldContain("__default_policy_ID");

        await CallAsync("SetTopicAttributes", ("TopicArn", TopicArn), ("AttributeName", "DisplayName"), ("AttributeValue", "Campus news"));
        MapOf(await CallAsync("GetTopicAttributes", ("TopicArn", TopicArn)))["DisplayName"].ShouldBe("Campus news");
    }

    [Theory]
    [InlineData("Colour", "red", "AttributeName")]
    [InlineData("FifoTopic", "true", "AttributeName")]
    [InlineData("ContentBasedDeduplication", "true", "AttributeName")]
    [InlineData("SignatureVersion", "3", "SignatureVersion Reason: Invalid value [3]. Must be one of 1, 2.")]
    [InlineData("Policy", "{", "Policy Error: Syntax errors in policy.")]
    [InlineData("Policy", """{"Statement":{"Effect":"Allow","Principal":"*","Action":"sns:*","Resource":"*"}}""", "Policy statement action out of service scope!")]
    [InlineData("DeliveryPolicy", "{}", "DeliveryPolicy: failed to parse JSON.")]
    [InlineData("DeliveryPolicy", """{"http":{"defaultHealthyRetryPolicy":{"numRetries":101}}}""", "DeliveryPolicy: healthyRetryPolicy.numRetries must be between 0 and 100")]
    public async Task What_a_topic_cannot_have_is_refused(string name, string value, string reason) =>
        (await RefusalAsync("SetTopicAttributes", ("TopicArn", TopicArn), ("AttributeName", name), ("AttributeValue", value))).ShouldBe($"400 InvalidParameter: Invalid parameter: {reason}");

    [Theory]
    [InlineData("news", "400 InvalidParameter: Invalid parameter: TopicArn Reason: An ARN must have at least 6 elements, not 1")]
    [InlineData("arn:aws:sns:eu-west-1:000000000000:news", "400 InvalidParameter: Invalid parameter: TopicArn")]
    [InlineData("arn:aws:sns:us-east-1:000000000000:none", "404 NotFound: Topic does not exist")]
    public async Task A_topic_that_is_not_there_is_told(string arn, string refusal) =>
        (await RefusalAsync("GetTopicAttributes", ("TopicArn", arn))).ShouldBe(refusal);

    [Fact]
    public async Task A_topic_goes_with_its_subscriptions()
    {
        var subscription = await SubscribeQueueAsync();

        await CallAsync("DeleteTopic", ("TopicArn", TopicArn));
        await CallAsync("DeleteTopic", ("TopicArn", TopicArn));

        (await CallAsync("ListSubscriptions")).Descendants("member").ShouldBeEmpty();
        (await RefusalAsync("GetSubscriptionAttributes", ("SubscriptionArn", subscription))).ShouldBe("404 NotFound: Subscription does not exist");
    }

    [Fact]
    public async Task Topics_are_listed_in_pages()
    {
        for (var number = 100; number < 201; number++)
        {
            await CallAsync("CreateTopic", ("Name", $"a-{number}"));
        }

        var first = await CallAsync("ListTopics");
        var second = await CallAsync("ListTopics", ("NextToken", first.Element("NextToken")!.Value));

        first.Descendants("TopicArn").Count().ShouldBe(100);
        second.Descendants("TopicArn").Select(topic => topic.Value).ShouldBe(["arn:aws:sns:us-east-1:000000000000:a-200", TopicArn]);
        second.Element("NextToken").ShouldBeNull();
        (await RefusalAsync("ListTopics", ("NextToken", "?"))).ShouldBe("400 InvalidParameter: Invalid parameter: NextToken Reason: Failed to parse NextToken");
    }

    [Fact]
    public async Task Tags_are_kept()
    {
        await CallAsync("TagResource", ("ResourceArn", TopicArn), ("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "it"), ("Tags.member.2.Key", "x"), ("Tags.member.2.Value", "y"));
        await CallAsync("UntagResource", ("ResourceArn", TopicArn), ("TagKeys.member.1", "x"));

        (await CallAsync("ListTagsForResource", ("ResourceArn", TopicArn))).Descendants("member").Select(tag => $"{tag.Element("Key")!.Value}={tag.Element("Value")!.Value}").ShouldBe(["team=it"]);
        (await RefusalAsync("ListTagsForResource", ("ResourceArn", $"{TopicArn}2"))).ShouldBe("404 ResourceNotFound: Resource does not exist");
        (await RefusalAsync("TagResource", ("ResourceArn", TopicArn), ("Tags.member.1.Key", "a"), ("Tags.member.1.Value", "1"), ("Tags.member.2.Key", "a"), ("Tags.member.2.Value", "2")))
            .ShouldBe("400 InvalidParameter: Invalid parameter: Duplicated keys are not allowed.");
    }

    [Fact]
    public async Task Permissions_are_added_and_removed_by_label()
    {
        (string, string)[] Add(string action) => [("TopicArn", TopicArn), ("Label", "l"), ("AWSAccountId.member.1", "111122223333"), ("ActionName.member.1", action)];

        await CallAsync("AddPermission", Add("Publish"));

        MapOf(await CallAsync("GetTopicAttributes", ("TopicArn", TopicArn)))["Policy"].ShouldEndWith(
            $$$$""","Condition":{"StringEquals":{"AWS:SourceOwner":"000000000000"}}},{"Sid":"l","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"SNS:Publish","Resource":"{{{{TopicArn}}}}"}]}""");
        (await RefusalAsync("AddPermission", Add("Publish"))).ShouldBe("400 InvalidParameter: Invalid parameter: Statement already exists");
        (await RefusalAsync("AddPermission", Add("Sing"))).ShouldBe("400 InvalidParameter: Invalid parameter: Policy statement action out of service scope!");
        await CallAsync("RemovePermission", ("TopicArn", TopicArn), ("Label", "l"));
        MapOf(await CallAsync("GetTopicAttributes", ("TopicArn", TopicArn)))["Policy"].ShouldNotContain("111122223333");
    }

    [Fact]
    public async Task What_is_not_offered_is_told()
    {
        (await RefusalAsync("PutDataProtectionPolicy", ("ResourceArn", TopicArn), ("DataProtectionPolicy", "{}"))).ShouldBe("400 InvalidParameter: Invalid parameter: DataProtectionPolicy Reason: Data protection policies are not supported");
        (await RefusalAsync("CreatePlatformApplication", ("Name", "a"))).ShouldBe("400 InvalidAction: Could not find operation CreatePlatformApplication for version 2010-03-31");
    }
}
