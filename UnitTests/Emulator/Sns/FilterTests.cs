using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.Filters;
using CampusIssues.Emulator.Wire;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Sns;

public sealed class FilterTests : SnsFacts
{
    public static TheoryData<string, string, string> OnAttributes => Cases.Read("Emulator/Sns/attributes.cases");

    public static TheoryData<string, string, string> OnBody => Cases.Read("Emulator/Sns/body.cases");

    public static TheoryData<string, string, string> Faults => Cases.Read("Emulator/Sns/faults.cases");

    [Theory]
    [MemberData(nameof(OnAttributes))]
    public void A_message_passes_by_its_attributes(string policy, string attributes, string passes)
    {
        var values = JsonNode.Parse(attributes)!.AsObject().ToDictionary(attribute => attribute.Key, attribute => new MessageAttributeValue(attribute.Value![0]!.ToString(), attribute.Value[1]!.ToString()));

        FilterMatch.OnAttributes(FilterPolicyParser.Parse(policy, isOfBody: false)!, values).ShouldBe(bool.Parse(passes));
    }

    [Theory]
    [MemberData(nameof(OnBody))]
    public void A_message_passes_by_its_body(string policy, string body, string passes) =>
        FilterMatch.OnBody(FilterPolicyParser.Parse(policy, isOfBody: true)!, body).ShouldBe(bool.Parse(passes));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_policy_that_cannot_be_read_is_told(string policy, string scope, string fault) =>
        Should.Throw<AwsException>(() => FilterPolicyParser.Parse(policy, scope == "body", "Attributes Reason: "))
            .Message.Replace("\n", "\\n", StringComparison.Ordinal).ShouldBe($"Invalid parameter: Attributes Reason: {fault}");

    [Fact]
    public async Task Only_what_passes_is_delivered()
    {
        var arn = await SubscribeQueueAsync(("RawMessageDelivery", "true"), ("FilterPolicy", """{"kind":["lift"]}"""));
        (string, string)[] Of(string kind) => [("MessageAttributes.entry.1.Name", "kind"), ("MessageAttributes.entry.1.Value.DataType", "String"), ("MessageAttributes.entry.1.Value.StringValue", kind)];

        await PublishAsync("1", Of("lift"));
        await PublishAsync("2", Of("door"));
        await PublishAsync("3");
        (await BodiesAsync()).ShouldBe(["1"]);
        MapOf(await CallAsync("GetSubscriptionAttributes", ("SubscriptionArn", arn)))["FilterPolicyScope"].ShouldBe("MessageAttributes");

        await CallAsync("SetSubscriptionAttributes", ("SubscriptionArn", arn), ("AttributeName", "FilterPolicyScope"), ("AttributeValue", "MessageBody"));
        await PublishAsync("""{"kind":"lift"}""");
        await PublishAsync("""{"kind":"door"}""", Of("lift"));
        (await BodiesAsync()).ShouldBe(["""{"kind":"lift"}"""]);

        await CallAsync("SetSubscriptionAttributes", ("SubscriptionArn", arn), ("AttributeName", "FilterPolicy"), ("AttributeValue", """{"lift":{"state":["up"]}}"""));
        (await RefusalAsync("SetSubscriptionAttributes", ("SubscriptionArn", arn), ("AttributeName", "FilterPolicyScope"), ("AttributeValue", "MessageAttributes"))).ShouldBe(
            "400 InvalidParameter: Invalid parameter: Filter policy scope MessageAttributes does not support nested filter policy");
        await CallAsync("SetSubscriptionAttributes", ("SubscriptionArn", arn), ("AttributeName", "FilterPolicy"), ("AttributeValue", "{}"));
        await PublishAsync("all");
        (await BodiesAsync()).ShouldBe(["all"]);
    }
}
