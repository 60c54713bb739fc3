namespace CampusIssues.UnitTests.Emulator.DynamoDb;

public sealed class ConcurrencyTests
{
    [Fact]
    public void A_thousand_increments_at_once_end_at_a_thousand()
    {
        using var dynamo = WithTable();

        Parallel.For(0, 1_000, _ => dynamo.Call("UpdateItem", """{"TableName":"Tab","Key":{"p":{"S":"a"}},"UpdateExpression":"ADD n :one","ExpressionAttributeValues":{":one":{"N":"1"}}}"""));

        dynamo.Call("GetItem", """{"TableName":"Tab","Key":{"p":{"S":"a"}}}""").ShouldContain("""{"N":"1000"}""");
    }

    [Fact]
    public void Of_many_conditional_puts_at_once_one_wins()
    {
        using var dynamo = WithTable();
        var wins = 0;

        Parallel.For(0, 200, index =>
        {
            try
            {
                dynamo.Call("PutItem", $$$"""{"TableName":"Tab","Item":{"p":{"S":"a"},"by":{"N":"{{{index}}}"}},"ConditionExpression":"attribute_not_exists(p)"}""");
                Interlocked.Increment(ref wins);
            }
            catch (CampusIssues.Emulator.Wire.AwsException refused) when (refused.Code == "ConditionalCheckFailedException")
            {
            }
        });

        wins.ShouldBe(1);
    }

    [Fact]
    public void Transfers_at_once_keep_the_sum()
    {
        using var dynamo = WithTable();
        for (var account = 0; account < 5; account++)
        {
            dynamo.Call("PutItem", $$$$$"""{"TableName":"Tab","Item":{"p":{"S":"{{{{{account}}}}}"},"n":{"N":"100"}}}""");
        }

        Parallel.For(0, 300, index => dynamo.Call("TransactWriteItems", $$$$$$"""{"TransactItems":[{"Update":{"TableName":"Tab","Key":{"p":{"S":"{{{{{{index % 5}}}}}}"}},"UpdateExpression":"SET n = n - :x","ExpressionAttributeValues":{":x":{"N":"3"}}}},{"Update":{"TableName":"Tab","Key":{"p":{"S":"{{{{{{(index + 1) % 5}}}}}}"}},"UpdateExpression":"SET n = n + :x","ExpressionAttributeValues":{":x":{"N":"3"}}}}]}"""));

        using var answer = System.Text.Json.JsonDocument.Parse(dynamo.Call("Scan", """{"TableName":"Tab"}"""));
        answer.RootElement.GetProperty("Items").EnumerateArray().Sum(item => int.Parse(item.GetProperty("n").GetProperty("N").GetString()!, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(500);
    }

    private static Dynamo WithTable()
    {
        var dynamo = new Dynamo();
        dynamo.Call("CreateTable", """{"TableName":"Tab","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]}""");
        return dynamo;
    }
}
