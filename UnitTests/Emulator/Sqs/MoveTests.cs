using System.Text.Json.Nodes;

namespace CampusIssues.UnitTests.Emulator.Sqs;

public sealed class MoveTests : SqsFacts
{
    private const string Dead = "arn:aws:sqs:us-east-1:000000000000:dead";

    [Fact]
    public async Task Dead_letters_go_back_to_where_they_came_from()
    {
        var (jobs, dead) = await WithDeadLetterAsync();

        (await CallAsync("ListDeadLetterSourceQueues", new() { ["QueueUrl"] = dead }))["queueUrls"]!.AsArray().Select(url => url!.ToString()).ShouldBe([jobs]);
        (await CallAsync("StartMessageMoveTask", new() { ["SourceArn"] = Dead }))["TaskHandle"].ShouldNotBeNull();

        var task = (await CallAsync("ListMessageMoveTasks", new() { ["SourceArn"] = Dead }))["Results"]![0]!;
        task["Status"]!.ToString().ShouldBe("COMPLETED");
        task["ApproximateNumberOfMessagesMoved"]!.GetValue<int>().ShouldBe(1);
        (await CallAsync("ReceiveMessage", new() { ["QueueUrl"] = jobs }))["Messages"]![0]!["Body"]!.ToString().ShouldBe("poison");
    }

    [Fact]
    public async Task Only_a_queue_of_dead_letters_is_moved_from()
    {
        await QueueAsync("plain");

        (await RefusalAsync("StartMessageMoveTask", new() { ["SourceArn"] = "arn:aws:sqs:us-east-1:000000000000:plain" })).ShouldBe("InvalidParameterValueException: Source queue must be configured as a Dead Letter Queue.");
        (await RefusalAsync("StartMessageMoveTask", new() { ["SourceArn"] = Dead })).ShouldBe("ResourceNotFoundException: The resource that you specified for the SourceArn parameter doesn't exist.");
        (await RefusalAsync("CancelMessageMoveTask", new() { ["TaskHandle"] = "none" })).ShouldBe("ResourceNotFoundException: Task does not exist.");
    }

    [Fact]
    public async Task Permissions_are_added_and_removed_by_label()
    {
        var url = await QueueAsync("jobs");
        JsonObject Add(string action) => new() { ["QueueUrl"] = url, ["Label"] = "l", ["AWSAccountIds"] = new JsonArray("111122223333"), ["Actions"] = new JsonArray(action) };

        await CallAsync("AddPermission", Add("SendMessage"));

        (await CallAsync("GetQueueAttributes", new() { ["QueueUrl"] = url, ["AttributeNames"] = new JsonArray("Policy") }))["Attributes"]!["Policy"]!.ToString().ShouldBe(
            """{"Version":"2008-10-17","Id":"arn:aws:sqs:us-east-1:000000000000:jobs/SQSDefaultPolicy","Statement":[{"Sid":"l","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"SQS:SendMessage","Resource":"arn:aws:sqs:us-east-1:000000000000:jobs"}]}""");
        (await RefusalAsync("AddPermission", Add("SendMessage"))).ShouldBe("InvalidParameterValueException: Value l for parameter Label is invalid. Reason: Already exists.");
        await CallAsync("RemovePermission", new() { ["QueueUrl"] = url, ["Label"] = "l" });
        (await RefusalAsync("RemovePermission", new() { ["QueueUrl"] = url, ["Label"] = "l" })).ShouldBe("InvalidParameterValueException: Value l for parameter Label is invalid. Reason: can't find label on existing policy.");
    }

    private async Task<(string Jobs, string Dead)> WithDeadLetterAsync()
    {
        var (dead, jobs) = (await QueueAsync("dead"), await QueueAsync("jobs"));
        await CallAsync("SetQueueAttributes", new() { ["QueueUrl"] = jobs, ["Attributes"] = new JsonObject { ["RedrivePolicy"] = $$"""{"deadLetterTargetArn":"{{Dead}}","maxReceiveCount":1}""" } });
        await CallAsync("SendMessage", new() { ["QueueUrl"] = jobs, ["MessageBody"] = "poison" });
        await CallAsync("ReceiveMessage", new() { ["QueueUrl"] = jobs, ["VisibilityTimeout"] = 0 });
        await CallAsync("ReceiveMessage", new() { ["QueueUrl"] = jobs });
        return (jobs, dead);
    }
}
