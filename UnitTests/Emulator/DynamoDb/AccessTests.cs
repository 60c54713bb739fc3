using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.UnitTests.Emulator.Iam;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.DynamoDb;

/// <summary>What policies with DynamoDB's condition keys allow (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html).</summary>
public sealed class AccessTests : IamFacts
{
    private const string Scores = """{"TableName":"Scores","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"user","KeyType":"HASH"}],"AttributeDefinitions":[{"AttributeName":"user","AttributeType":"S"},{"AttributeName":"day","AttributeType":"S"}],"GlobalSecondaryIndexes":[{"IndexName":"ByDay","KeySchema":[{"AttributeName":"day","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}]}""";

    public static TheoryData<string, string, string> All => Cases.Read("Emulator/DynamoDb/access.cases");

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_policys_conditions_decide(string condition, string call, string outcome)
    {
        await CallAsync(Root, "CreateTable", Scores);
        var keys = await WithPolicyAsync($$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":{{condition}} } }""");
        var (operation, request) = (call.Split(' ', 2)[0], call.Split(' ', 2)[1]);

        (await CallAsync(keys, operation, request)).Code.ShouldBe(outcome.Trim());
    }

    [Theory]
    [InlineData("GetItem", """{"TableName":"none","Key":{"k":{"S":"a"}}}""", "GetItem")]
    [InlineData("PutItem", """{"TableName":"none","Item":{"k":{"S":"a"}}}""", "PutItem")]
    [InlineData("UpdateItem", """{"TableName":"none","Key":{"k":{"S":"a"}}}""", "UpdateItem")]
    [InlineData("DeleteItem", """{"TableName":"none","Key":{"k":{"S":"a"}}}""", "DeleteItem")]
    [InlineData("Query", """{"TableName":"none","KeyConditionExpression":"k = :k","ExpressionAttributeValues":{":k":{"S":"a"}}}""", "Query")]
    [InlineData("Scan", """{"TableName":"none"}""", "Scan")]
    [InlineData("BatchGetItem", """{"RequestItems":{"none":{"Keys":[{"k":{"S":"a"}}]}}}""", "BatchGetItem")]
    [InlineData("BatchWriteItem", """{"RequestItems":{"none":[{"DeleteRequest":{"Key":{"k":{"S":"a"}}}}]}}""", "BatchWriteItem")]
    [InlineData("TransactGetItems", """{"TransactItems":[{"Get":{"TableName":"none","Key":{"k":{"S":"a"}}}}]}""", "GetItem")]
    [InlineData("TransactWriteItems", """{"TransactItems":[{"Put":{"TableName":"none","Item":{"k":{"S":"a"}}}}]}""", "PutItem")]
    [InlineData("ExecuteStatement", """{"Statement":"SELECT * FROM none"}""", "PartiQLSelect")]
    [InlineData("ExecuteTransaction", """{"TransactStatements":[{"Statement":"INSERT INTO none VALUE {'k':'a'}"}]}""", "PartiQLInsert")]
    [InlineData("DescribeTable", """{"TableName":"none"}""", "DescribeTable")]
    [InlineData("TagResource", """{"ResourceArn":"arn:aws:dynamodb:us-east-1:000000000000:table/none","Tags":[{"Key":"a","Value":"b"}]}""", "TagResource")]
    public async Task Who_may_not_does_not_learn_whether_there_is_a_table(string operation, string request, string action)
    {
        var denied = await WithPolicyAsync("""{"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}""");
        var allowed = (await CallAsync(Root, operation, request)).Code;

        var answer = await CallAsync(denied, operation, request);

        answer.Code.ShouldBe("AccessDeniedException");
        answer.Text.ShouldBe($"User: arn:aws:sts::000000000000:assumed-role/worker/me is not authorized to perform: dynamodb:{action} on resource: arn:aws:dynamodb:us-east-1:000000000000:table/none with an explicit deny in an identity-based policy");
        allowed.ShouldBe("ResourceNotFoundException");
    }

    [Fact]
    public async Task A_batch_that_may_not_use_one_of_its_tables_uses_none()
    {
        await CallAsync(Root, "CreateTable", Scores);
        await CallAsync(Root, "CreateTable", Scores.Replace("Scores", "Others", StringComparison.Ordinal));
        var keys = await WithPolicyAsync("""{"Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"arn:aws:dynamodb:*:*:table/Scores"}}""");

        var answer = await CallAsync(keys, "BatchWriteItem", """{"RequestItems":{"Scores":[{"PutRequest":{"Item":{"user":{"S":"ada"}}}}],"Others":[{"PutRequest":{"Item":{"user":{"S":"ada"}}}}]}}""");

        answer.Text.ShouldNotBeNull().ShouldContain("dynamodb:BatchWriteItem on resource: arn:aws:dynamodb:us-east-1:000000000000:table/Others");
        (await CallAsync(Root, "Scan", """{"TableName":"Scores","Select":"COUNT"}""")).Body["Count"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task A_statement_of_a_batch_that_may_not_fails_alone()
    {
        await CallAsync(Root, "CreateTable", Scores);
        var keys = await WithPolicyAsync("""{"Statement":{"Effect":"Allow","Action":"dynamodb:PartiQLInsert","Resource":"*","Condition":{"ForAllValues:StringEquals":{"dynamodb:LeadingKeys":"ada"}}}}""");

        var answer = await CallAsync(keys, "BatchExecuteStatement", """{"Statements":[{"Statement":"INSERT INTO Scores VALUE {'user':'bo'}"},{"Statement":"INSERT INTO Scores VALUE {'user':'ada'}"}]}""");

        answer.Body["Responses"]![0]!["Error"]!["Code"]!.ToString().ShouldBe("AccessDenied");
        answer.Body["Responses"]![1]!["Error"].ShouldBeNull();
    }

    private static Keys Root => new("test", "test", null);

    private async Task<(string Code, string? Text, JsonNode Body)> CallAsync(Keys keys, string operation, string request)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new StringContent(request, Encoding.UTF8, "application/x-amz-json-1.0"),
            Headers = { { "X-Amz-Target", $"DynamoDB_20120810.{operation}" } },
        };
        await TestSigner.SignAsync(message, "dynamodb", keys.Id, keys.Secret, keys.Token);
        using var answer = await Aws.Http.SendAsync(message);
        var text = await answer.Content.ReadAsStringAsync();
        var body = JsonNode.Parse(text.Length == 0 ? "{}" : text)!;
        return answer.IsSuccessStatusCode ? ("200", null, body) : (body["__type"]!.ToString().Split('#')[1], (body["message"] ?? body["Message"])?.ToString(), body);
    }
}
