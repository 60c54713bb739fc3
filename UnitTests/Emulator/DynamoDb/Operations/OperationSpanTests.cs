using System.Diagnostics;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.DynamoDb.Operations;

public sealed class OperationSpanTests
{
    [Theory]
    [InlineData("GetItem", """{"TableName":"AAA","Key":{"id":{"S":"1"}}}""", "AAA")]
    [InlineData("BatchGetItem", """{"RequestItems":{"AAA":{"Keys":[{"id":{"S":"1"}}]},"BBB":{"Keys":[{"id":{"S":"1"}}]}}}""", "AAA BBB")]
    [InlineData("TransactWriteItems", """{"TransactItems":[{"Put":{"TableName":"AAA","Item":{}}},{"Delete":{"TableName":"BBB","Key":{}}},{"Put":{"TableName":"AAA","Item":{}}}]}""", "AAA BBB")]
    [InlineData("ExecuteStatement", """{"Statement":"SELECT * FROM \"AAA\" WHERE id = '1'"}""", "AAA")]
    [InlineData("BatchExecuteStatement", """{"Statements":[{"Statement":"SELECT * FROM AAA WHERE id = '1'"},{"Statement":"SELECT * FROM BBB WHERE id = '1'"}]}""", "AAA BBB")]
    [InlineData("ExecuteTransaction", """{"TransactStatements":[{"Statement":"SELECT * FROM AAA WHERE id = '1'"}]}""", "AAA")]
    [InlineData("ListTables", "{}", null)]
    public async Task A_span_tells_the_tables_of_its_operation(string operation, string input, string? tables)
    {
        var span = await CallAsync(operation, input);

        span.GetTagItem("db.system.name").ShouldBe("aws.dynamodb");
        (span.GetTagItem("aws.dynamodb.table_names") as string[]).ShouldBe(tables?.Split(' '));
    }

    [Fact]
    public async Task A_span_tells_the_index()
    {
        var span = await CallAsync("Query", """{"TableName":"AAA","IndexName":"ByStatus","KeyConditionExpression":"a = :a"}""");

        span.GetTagItem("aws.dynamodb.index_name").ShouldBe("ByStatus");
    }

    [Fact]
    public async Task A_span_tells_the_index_of_a_statement()
    {
        var span = await CallAsync("ExecuteStatement", """{"Statement":"SELECT * FROM AAA.ByStatus WHERE id = '1'"}""");

        span.GetTagItem("aws.dynamodb.index_name").ShouldBe("ByStatus");
    }

    private static async Task<Activity> CallAsync(string operation, string input)
    {
        using var ended = new EndedSpans();
        await using var aws = new LocalAws();
        var trace = EndedSpans.NewTrace();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(input) };
        request.Content.Headers.ContentType = new("application/x-amz-json-1.0");
        request.Headers.Add("X-Amz-Target", $"DynamoDB_20120810.{operation}");
        request.Headers.Add("traceparent", EndedSpans.TraceParent(trace));
        await TestSigner.SignAsync(request, "dynamodb");
        using var answer = await aws.Http.SendAsync(request);
        return ended.Single(trace.TraceId, $"DynamoDB.{operation}");
    }
}
