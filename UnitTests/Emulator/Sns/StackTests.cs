using System.Xml.Linq;
using CampusIssues.UnitTests.Emulator.CloudFormation;

namespace CampusIssues.UnitTests.Emulator.Sns;

/// <summary>Topics, subscriptions and policies in stacks.</summary>
public sealed class StackTests : StackFacts
{
    private const string Template = """
        Resources:
          Topic:
            Type: AWS::SNS::Topic
            Properties:
              DisplayName: NAME
              Subscription: [{ Protocol: email, Endpoint: ADDRESS }]
              Tags: [{ Key: team, Value: it }]
          Queue: { Type: AWS::SQS::Queue }
          ToQueue:
            Type: AWS::SNS::Subscription
            Properties:
              TopicArn: !Ref Topic
              Protocol: sqs
              Endpoint: !GetAtt Queue.Arn
              RawMessageDelivery: true
              FilterPolicy: { kind: [lift] }
          Policy:
            Type: AWS::SNS::TopicPolicy
            Properties:
              Topics: [!Ref Topic]
              PolicyDocument:
                Statement: { Effect: Allow, Principal: { Service: cloudwatch.amazonaws.com }, Action: sns:Publish, Resource: !Ref Topic }
        Outputs:
          Arn: { Value: !Ref Topic }
          Name: { Value: !GetAtt Topic.TopicName }
          SameArn: { Value: !GetAtt Topic.TopicArn }
          Subscription: { Value: !Ref ToQueue }
        """;

    [Fact]
    public async Task What_a_template_names_is_made_changed_and_removed()
    {
        await CreateAsync(Filled("One", "ada@example.com"));
        var outputs = await OutputsAsync();
        outputs["Name"].ShouldStartWith("demo-Topic-");
        outputs["Arn"].ShouldBe($"arn:aws:sns:us-east-1:000000000000:{outputs["Name"]}");
        outputs["SameArn"].ShouldBe(outputs["Arn"]);
        outputs["Subscription"].ShouldStartWith($"{outputs["Arn"]}:");
        (await AttributeAsync(outputs["Arn"], "DisplayName")).ShouldBe("One");
        (await AttributeAsync(outputs["Arn"], "Policy")).ShouldContain("cloudwatch.amazonaws.com");
        (await SubscribersAsync(outputs["Arn"])).ShouldBe(["ada@example.com"], ignoreOrder: true);

        await UpdateAsync(Filled("Two", "bo@example.com"));
        (await OutputsAsync()).ShouldBe(outputs);
        (await AttributeAsync(outputs["Arn"], "DisplayName")).ShouldBe("Two");
        (await SubscribersAsync(outputs["Arn"])).ShouldBe(["bo@example.com"]);

        await CallAsync("DeleteStack", ("StackName", "demo"));
        (await SnsAsync("ListTopics")).Descendants("member").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_topic_that_is_renamed_is_replaced()
    {
        await CreateAsync("Resources: { T: { Type: AWS::SNS::Topic, Properties: { TopicName: one } } }");

        await UpdateAsync("Resources: { T: { Type: AWS::SNS::Topic, Properties: { TopicName: two } } }");

        (await SnsAsync("ListTopics")).Descendants("TopicArn").Select(topic => topic.Value).ShouldBe(["arn:aws:sns:us-east-1:000000000000:two"]);
    }

    [Fact]
    public async Task A_subscription_to_no_topic_fails_its_stack()
    {
        await CreateAsync("Resources: { S: { Type: AWS::SNS::Subscription, Properties: { TopicArn: arn:aws:sns:us-east-1:000000000000:none, Protocol: email, Endpoint: a@example.com } } }");

        (await EventsAsync()).ShouldContain(happened => happened.StartsWith("S CREATE_FAILED", StringComparison.Ordinal) && happened.Contains("Topic does not exist", StringComparison.Ordinal));
    }

    private static string Filled(string name, string address) => Template.Replace("NAME", name, StringComparison.Ordinal).Replace("ADDRESS", address, StringComparison.Ordinal);

    private async Task<string> AttributeAsync(string arn, string name) =>
        (await SnsAsync("GetTopicAttributes", ("TopicArn", arn))).Descendants("entry").Single(entry => entry.Element("key")!.Value == name).Element("value")!.Value;

    private async Task<string[]> SubscribersAsync(string arn) =>
        [.. (await SnsAsync("ListSubscriptionsByTopic", ("TopicArn", arn))).Descendants("Endpoint").Select(endpoint => endpoint.Value).Where(endpoint => endpoint.Contains('@'))];

    private Task<XElement> SnsAsync(string action, params (string Name, string Value)[] parameters) => Aws.QueryAsync("sns", "2010-03-31", action, parameters);
}
