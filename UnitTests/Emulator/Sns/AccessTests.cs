using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using CampusIssues.UnitTests.Emulator.Iam;

namespace CampusIssues.UnitTests.Emulator.Sns;

/// <summary>Who may do what with topics.</summary>
public sealed class AccessTests : IamFacts
{
    private const string TopicArn = "arn:aws:sns:us-east-1:000000000000:news";
    private const string Nothing = """{"Statement":{"Effect":"Allow","Action":"iam:GetUser","Resource":"*"}}""";

    [Fact]
    public async Task A_role_publishes_only_where_it_is_allowed()
    {
        await TopicAsync();
        var keys = await WithPolicyAsync($$$"""{"Statement":{"Effect":"Allow","Action":"sns:Publish","Resource":"{{{TopicArn}}}"}}""");

        (await SnsAsync(keys, "Publish", ("TopicArn", TopicArn), ("Message", "x"))).ShouldBe("200");
        (await SnsAsync(keys, "Publish", ("TopicArn", $"{TopicArn}2"), ("Message", "x"))).ShouldBe(
            $"403 AuthorizationError: User: arn:aws:sts::000000000000:assumed-role/worker/me is not authorized to perform: SNS:Publish on resource: {TopicArn}2 because no identity-based policy allows the SNS:Publish action");
        (await SnsAsync(keys, "ListTopics")).ShouldStartWith("403 AuthorizationError: User: arn:aws:sts::000000000000:assumed-role/worker/me is not authorized to perform: SNS:ListTopics on resource: arn:aws:sns:us-east-1:000000000000:*");
    }

    [Fact]
    public async Task A_topics_policy_lets_a_role_publish()
    {
        await TopicAsync();
        var keys = await WithPolicyAsync(Nothing);

        (await SnsAsync(keys, "Publish", ("TopicArn", TopicArn), ("Message", "x"))).ShouldStartWith("403 AuthorizationError");
        await SetPolicyAsync("""{"Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::000000000000:role/worker"},"Action":"sns:Publish","Resource":"*"}}""");
        (await SnsAsync(keys, "Publish", ("TopicArn", TopicArn), ("Message", "x"))).ShouldBe("200");
    }

    [Fact]
    public async Task Protocol_and_endpoint_decide_on_subscriptions()
    {
        await TopicAsync();
        var keys = await WithPolicyAsync("""{"Statement":{"Effect":"Allow","Action":"sns:Subscribe","Resource":"*","Condition":{"StringEquals":{"sns:Protocol":"email"},"StringLike":{"sns:Endpoint":"*@campus.edu"}}}}""");
        Task<string> SubscribeAsync(string protocol, string endpoint) => SnsAsync(keys, "Subscribe", ("TopicArn", TopicArn), ("Protocol", protocol), ("Endpoint", endpoint));

        (await SubscribeAsync("email", "ada@campus.edu")).ShouldBe("200");
        (await SubscribeAsync("email", "ada@example.com")).ShouldStartWith("403 AuthorizationError");
        (await SubscribeAsync("email-json", "ada@campus.edu")).ShouldStartWith("403 AuthorizationError");
    }

    [Fact]
    public async Task A_service_publishes_by_the_policy_that_topics_begin_with_until_another_is_set()
    {
        await TopicAsync();
        await PublishForAsync("arn:aws:cloudwatch:us-east-1:000000000000:alarm:a");

        await SetPolicyAsync("""{"Statement":{"Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"sns:Publish","Resource":"*","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:cloudwatch:*:*:alarm:a*"}}}}""");
        await PublishForAsync("arn:aws:cloudwatch:us-east-1:000000000000:alarm:a2");
        (await Should.ThrowAsync<AwsException>(() => PublishForAsync("arn:aws:cloudwatch:us-east-1:000000000000:alarm:b"))).Code.ShouldBe("AuthorizationError");
    }

    [Fact]
    public async Task Nobody_publishes_to_a_topic_that_is_not_there() => (await Should.ThrowAsync<AwsException>(
        () => Aws.Get<ITopics>().PublishAsync(new TopicMessage(TopicArn, "x"), CancellationToken.None).AsTask())).Code.ShouldBe("NotFound");

    private Task<string> PublishForAsync(string source) => Aws.Get<ITopics>()
        .PublishAsync(new TopicMessage(TopicArn, "x") { Subject = "ALARM", Service = new PublishingService("cloudwatch.amazonaws.com", source) }, CancellationToken.None).AsTask();

    private Task TopicAsync() => Aws.QueryAsync("sns", "2010-03-31", "CreateTopic", ("Name", "news"));

    private Task SetPolicyAsync(string policy) => Aws.QueryAsync("sns", "2010-03-31", "SetTopicAttributes", ("TopicArn", TopicArn), ("AttributeName", "Policy"), ("AttributeValue", policy));

    private Task<string> SnsAsync(Keys keys, string action, params (string Name, string Value)[] parameters) => CallAsync(keys, "sns", "2010-03-31", action, null, parameters);
}
