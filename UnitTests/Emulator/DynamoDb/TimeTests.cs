using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Streams;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.UnitTests.Emulator.DynamoDb;

/// <summary>What time does: items expire, records go, tables take a while, a table goes back.</summary>
public sealed class TimeTests
{
    private const string Table = """{"TableName":"Tab","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],"StreamSpecification":{"StreamEnabled":true,"StreamViewType":"OLD_IMAGE"}}""";

    [Fact]
    public async Task An_expired_item_is_deleted_by_the_service()
    {
        using var dynamo = new Dynamo();
        dynamo.Call("CreateTable", Table);
        dynamo.Call("UpdateTimeToLive", """{"TableName":"Tab","TimeToLiveSpecification":{"Enabled":true,"AttributeName":"ttl"}}""");
        var now = dynamo.Clock.GetUtcNow().ToUnixTimeSeconds();
        Put(dynamo, "past", now - 1);
        Put(dynamo, "future", now + 10);
        Put(dynamo, "long ago", now - (6 * 365 * 86_400));

        dynamo.Get<ExpirySweeper>().Sweep().ShouldBe(1);

        dynamo.Call("Scan", """{"TableName":"Tab","Select":"COUNT"}""").ShouldContain("\"Count\":2");
        var streams = dynamo.Get<ITableStreams>();
        var records = await streams.ReadAsync(streams.LatestStreamArn("Tab")!, 3, 10, CancellationToken.None);
        System.Text.Encoding.UTF8.GetString(records.ShouldHaveSingleItem().Json.Span).ShouldContain("\"userIdentity\":{\"PrincipalId\":\"dynamodb.amazonaws.com\",\"Type\":\"Service\"}");
    }

    [Fact]
    public async Task A_record_is_kept_for_a_day()
    {
        using var dynamo = new Dynamo();
        dynamo.Call("CreateTable", Table);
        Put(dynamo, "a", 1);
        dynamo.Clock.Advance(TimeSpan.FromHours(23));
        Put(dynamo, "b", 1);
        dynamo.Clock.Advance(TimeSpan.FromHours(2));
        dynamo.Get<StreamHub>().Trim();
        var streams = dynamo.Get<ITableStreams>();
        var arn = streams.LatestStreamArn("Tab")!;

        streams.TrimHorizon(arn).ShouldBe(1);
        (await streams.ReadAsync(arn, 0, 10, CancellationToken.None)).Select(record => record.SequenceNumber).ShouldBe([2]);
    }

    [Fact]
    public async Task A_reader_waits_for_the_next_record()
    {
        using var dynamo = new Dynamo();
        dynamo.Call("CreateTable", Table);
        var streams = dynamo.Get<ITableStreams>();
        var reading = streams.ReadAsync(streams.LatestStreamArn("Tab")!, 0, 10, CancellationToken.None).AsTask();
        reading.IsCompleted.ShouldBeFalse();

        Put(dynamo, "a", 1);

        (await reading).ShouldHaveSingleItem().PartitionKey.ShouldBe("{S:a}");
    }

    [Fact]
    public void A_table_goes_back_to_a_point_in_time()
    {
        using var dynamo = new Dynamo();
        dynamo.Call("CreateTable", Table);
        dynamo.Call("UpdateContinuousBackups", """{"TableName":"Tab","PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true}}""");
        Put(dynamo, "kept", 1);
        Put(dynamo, "deleted", 1);
        Put(dynamo, "changed", 1);
        dynamo.Clock.Advance(TimeSpan.FromMinutes(5));
        var then = dynamo.Clock.GetUtcNow().ToUnixTimeSeconds();
        dynamo.Clock.Advance(TimeSpan.FromMinutes(5));
        dynamo.Call("DeleteItem", """{"TableName":"Tab","Key":{"p":{"S":"deleted"}}}""");
        Put(dynamo, "changed", 2);
        Put(dynamo, "changed", 3);
        Put(dynamo, "new", 1);

        dynamo.Call("RestoreTableToPointInTime", $$"""{"SourceTableName":"Tab","TargetTableName":"Then","RestoreDateTime":{{then}}}""");

        var items = dynamo.Call("Scan", """{"TableName":"Then"}""");
        items.ShouldContain("\"Count\":3");
        items.ShouldNotContain("\"N\":\"3\"");
        items.ShouldNotContain("new");
    }

    [Fact]
    public void A_day_after_enabling_nothing_earlier_can_be_restored()
    {
        using var dynamo = new Dynamo();
        dynamo.Call("CreateTable", Table);
        dynamo.Call("UpdateContinuousBackups", """{"TableName":"Tab","PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true}}""");

        dynamo.Fail("RestoreTableToPointInTime", """{"SourceTableName":"Tab","TargetTableName":"Then","RestoreDateTime":1}""").ShouldStartWith("InvalidRestoreTimeException");
    }

    private static void Put(Dynamo dynamo, string key, long value) =>
        dynamo.Call("PutItem", $$$$$"""{"TableName":"Tab","Item":{"p":{"S":"{{{{{key}}}}}"},"ttl":{"N":"{{{{{value}}}}}"}}}""");
}
