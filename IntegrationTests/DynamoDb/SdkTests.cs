using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.DocumentModel;
using Amazon.DynamoDBv2.Model;
using CampusIssues.Emulator;

namespace CampusIssues.IntegrationTests.DynamoDb;

public sealed class SdkTests
{
    [Fact]
    public async Task The_low_level_client_writes_reads_and_meets_typed_errors()
    {
        await using var aws = await AwsEmulator.StartAsync();
        using var client = DynamoDbClients.Client(aws.Endpoint);
        await client.CreateAsync("Low", "n");

        for (var n = 0; n < 5; n++)
        {
            await client.PutItemAsync("Low", new() { ["id"] = new("a"), ["n"] = new() { N = $"{n}" }, ["text"] = new($"é{n}") });
        }

        var page = await client.QueryAsync(new QueryRequest
        {
            TableName = "Low",
            KeyConditionExpression = "id = :id AND n >= :n",
            ExpressionAttributeValues = new() { [":id"] = new("a"), [":n"] = new() { N = "2" } },
            ScanIndexForward = false,
        });
        page.Items.Select(item => item["text"].S).ShouldBe(["é4", "é3", "é2"]);
        var refused = await Should.ThrowAsync<ConditionalCheckFailedException>(() => client.PutItemAsync(new PutItemRequest
        {
            TableName = "Low",
            Item = new() { ["id"] = new("a"), ["n"] = new() { N = "1" } },
            ConditionExpression = "attribute_not_exists(id)",
            ReturnValuesOnConditionCheckFailure = Amazon.DynamoDBv2.ReturnValuesOnConditionCheckFailure.ALL_OLD,
        }));
        refused.Item["text"].S.ShouldBe("é1");
        await Should.ThrowAsync<ResourceNotFoundException>(() => client.DescribeTableAsync("None"));
    }

    [Fact]
    public async Task A_cancelled_transaction_tells_its_reasons()
    {
        await using var aws = await AwsEmulator.StartAsync();
        using var client = DynamoDbClients.Client(aws.Endpoint);
        await client.CreateAsync("Acts");

        var cancelled = await Should.ThrowAsync<TransactionCanceledException>(() => client.TransactWriteItemsAsync(new TransactWriteItemsRequest
        {
            TransactItems =
            [
                new() { Put = new() { TableName = "Acts", Item = new() { ["id"] = new("a") } } },
                new() { ConditionCheck = new() { TableName = "Acts", Key = new() { ["id"] = new("b") }, ConditionExpression = "attribute_exists(id)" } },
            ],
        }));

        cancelled.CancellationReasons.Select(reason => reason.Code).ShouldBe(["None", "ConditionalCheckFailed"]);
        (await client.GetItemAsync("Acts", new() { ["id"] = new("a") })).IsItemSet.ShouldBeFalse();
    }

    [Fact]
    public async Task The_document_model_keeps_documents()
    {
        await using var aws = await AwsEmulator.StartAsync();
        using var client = DynamoDbClients.Client(aws.Endpoint);
        await client.CreateAsync("Documents");
        var table = new TableBuilder(client, "Documents").AddHashKey("id", DynamoDBEntryType.String).Build();

        await table.PutItemAsync(new Document { ["id"] = "a", ["count"] = 3, ["tags"] = new List<string> { "x", "y" }, ["place"] = new Document { ["floor"] = 2 } });
        var found = await table.GetItemAsync("a");

        found["count"].AsInt().ShouldBe(3);
        found["place"].AsDocument()["floor"].AsInt().ShouldBe(2);
        await table.DeleteItemAsync("a");
        (await table.GetItemAsync("a")).ShouldBeNull();
    }

    [Fact]
    public async Task Object_persistence_keeps_objects_and_notices_another_writer()
    {
        await using var aws = await AwsEmulator.StartAsync();
        using var client = DynamoDbClients.Client(aws.Endpoint);
        await client.CreateAsync("Notes");
        using var context = new DynamoDBContextBuilder().WithDynamoDBClient(() => client).Build();

        await context.SaveAsync(new Note { Id = "a", Text = "one" });
        var mine = await context.LoadAsync<Note>("a");
        var theirs = await context.LoadAsync<Note>("a");
        theirs.Text = "two";
        await context.SaveAsync(theirs);
        mine.Text = "three";

        await Should.ThrowAsync<ConditionalCheckFailedException>(() => context.SaveAsync(mine));
        (await context.LoadAsync<Note>("a")).Text.ShouldBe("two");
    }

    [Fact]
    public async Task A_stream_follows_its_table()
    {
        await using var aws = await AwsEmulator.StartAsync();
        using var client = DynamoDbClients.Client(aws.Endpoint);
        using var streams = new StreamCalls(aws.Endpoint);
        var arn = (await client.CreateAsync("Followed")).TableDescription.LatestStreamArn;

        await client.PutItemAsync("Followed", new() { ["id"] = new("a") });

        (await streams.NewImagesAsync(arn)).ShouldHaveSingleItem().GetProperty("id").GetProperty("S").GetString().ShouldBe("a");
    }

    [DynamoDBTable("Notes")]
    public sealed class Note
    {
        [DynamoDBHashKey("id")]
        public string Id { get; set; } = "";

        public string Text { get; set; } = "";

        [DynamoDBVersion]
        public int? Version { get; set; }
    }
}
