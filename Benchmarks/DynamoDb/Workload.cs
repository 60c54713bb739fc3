using System.Globalization;
using System.Text;

namespace CampusIssues.Benchmarks.DynamoDb;

/// <summary>The requests of the benchmark, prepared: 1 KB items under ten thousand keys.</summary>
internal static class Workload
{
    public const string Items = "BenchLines";

    public const string Pages = "BenchPages";

    private const int Keys = 10_000;

    private const int Partitions = 200;

    private const int PageItems = 10;

    private const int BatchSize = 25;

    private static readonly string Filler = new('x', 640);

    public static readonly (string Operation, Func<IEnumerable<string>> Bodies)[] Operations =
    [
        ("PutItem", () => Each(i => Fill("""{"TableName":"ITEMS","Item":ITEM}""", i))),
        ("GetItem", () => Each(i => Fill("""{"TableName":"ITEMS","Key":{"p":{"S":"KEY"}}}""", i))),
        ("UpdateItem", () => Each(i => Fill(Update, i))),
        ("Query", () => Enumerable.Range(0, Partitions).Select(i => Fill("""{"TableName":"PAGES","KeyConditionExpression":"p = :p","ExpressionAttributeValues":{":p":{"S":"KEY"}}}""", i))),
        ("BatchWriteItem", () => Enumerable.Range(0, Keys / BatchSize).Select(i => Batch("ITEMS", Enumerable.Range(i * BatchSize, BatchSize).Select(Item)))),
        ("TransactWriteItems", () => Each(i => Fill(Transaction, i))),
    ];

    private const string Update = """
        {"TableName":"ITEMS","Key":{"p":{"S":"KEY"}},"UpdateExpression":"SET #v = #v + :one, note = :note","ConditionExpression":"attribute_exists(p) AND #v >= :zero","ExpressionAttributeNames":{"#v":"version"},"ExpressionAttributeValues":{":one":{"N":"1"},":zero":{"N":"0"},":note":{"S":"updated"}}}
        """;

    private const string Transaction = """{"TransactItems":[{"Put":{"TableName":"ITEMS","Item":ITEM}},{"Put":{"TableName":"ITEMS","Item":OTHER}}]}""";

    /// <summary>What must be there before: the tables, and the items that are read.</summary>
    public static IEnumerable<(string Operation, string Body)> Setup()
    {
        yield return ("CreateTable", $$"""{"TableName":"{{Items}}","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]}""");
        yield return ("CreateTable", $$"""{"TableName":"{{Pages}}","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"s","AttributeType":"N"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"s","KeyType":"RANGE"}]}""");
        foreach (var body in Operations.Single(operation => operation.Operation == "BatchWriteItem").Bodies())
        {
            yield return ("BatchWriteItem", body);
        }

        for (var partition = 0; partition < Partitions; partition++)
        {
            var hash = partition;
            yield return ("BatchWriteItem", Batch("PAGES", Enumerable.Range(0, PageItems).Select(n => Item(hash).Insert(1, $"\"s\":{{\"N\":\"{n}\"}},"))));
        }
    }

    /// <summary>The bytes of a request, but for its address always the same, so that nothing is left to do when it is sent.</summary>
    public static byte[] Request(string operation, string body, Uri url)
    {
        var length = Encoding.UTF8.GetByteCount(body);
        return Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"POST / HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Type: application/x-amz-json-1.0\r\nX-Amz-Target: DynamoDB_20120810.{operation}\r\nX-Amz-Date: 20260101T000000Z\r\nAuthorization: AWS4-HMAC-SHA256 Credential=bench/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\r\nContent-Length: {length}\r\n\r\n{body}"));
    }

    private static IEnumerable<string> Each(Func<int, string> body) => Enumerable.Range(0, Keys).Select(body);

    private static string Key(int number) => $"item-{number:D8}";

    private static string Batch(string table, IEnumerable<string> items) =>
        Fill("""{"RequestItems":{"TABLE":[PUTS]}}""".Replace("TABLE", table).Replace("PUTS", string.Join(',', items.Select(item => """{"PutRequest":{"Item":""" + item + "}}"))), 0);

    private static string Item(int number) => """
        {"p":{"S":"KEY"},"version":{"N":"1"},"title":{"S":"The lamp in room 12 is broken"},"isOpen":{"BOOL":true},"tags":{"SS":["light","room"]},"place":{"M":{"building":{"S":"Main"},"floor":{"N":"3"}}},"history":{"L":[{"S":"opened"},{"S":"seen"}]},"description":{"S":"FILLER"}}
        """.Replace("KEY", Key(number)).Replace("FILLER", Filler);

    private static string Fill(string body, int number) => body
        .Replace("ITEMS", Items).Replace("PAGES", Pages).Replace("ITEM}", Item(number) + "}").Replace("OTHER}", Item(number + Keys) + "}").Replace("KEY", Key(number));
}
