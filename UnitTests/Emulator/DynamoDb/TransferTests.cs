using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.DynamoDb.Transfers;

namespace CampusIssues.UnitTests.Emulator.DynamoDb;

public sealed class TransferTests
{
    private const string Table = """{"TableName":"Tab","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"N"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]}""";

    [Fact]
    public void An_export_has_the_items_as_they_were()
    {
        using var dynamo = new Dynamo();
        dynamo.Call("CreateTable", Table);
        dynamo.Call("UpdateContinuousBackups", """{"TableName":"Tab","PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true}}""");
        dynamo.Call("PutItem", """{"TableName":"Tab","Item":{"p":{"N":"1"},"b":{"B":"YmFy"}}}""");
        var before = dynamo.Clock.GetUtcNow().ToUnixTimeSeconds();
        dynamo.Clock.Advance(TimeSpan.FromHours(1));
        dynamo.Call("PutItem", """{"TableName":"Tab","Item":{"p":{"N":"2"}}}""");

        dynamo.Call("ExportTableToPointInTime", $$"""{"TableArn":"arn:aws:dynamodb:us-east-1:000000000000:table/Tab","S3Bucket":"bucket","S3Prefix":"pre","ExportTime":{{before}}}""");

        var keys = dynamo.Objects.Keys("bucket", "pre/AWSDynamoDB/");
        keys.Select(key => key.Split('/')[3]).ShouldBe(["_started", "data", "manifest-files.json", "manifest-files.md5", "manifest-summary.json", "manifest-summary.md5"]);
        var files = JsonNode.Parse(dynamo.Objects[keys[2]])!;
        files["dataFileS3Key"]!.GetValue<string>().ShouldBe(keys[1]);
        files["itemCount"]!.GetValue<int>().ShouldBe(1);
        JsonNode.Parse(dynamo.Objects[keys[4]])!["manifestFilesS3Key"]!.GetValue<string>().ShouldBe(keys[2]);
        Unpack(dynamo.Objects[keys[1]]).ShouldBe("""{"Item":{"p":{"N":"1"},"b":{"B":"YmFy"}}}""" + "\n");
    }

    [Fact]
    public void An_export_of_no_items_is_an_archive_of_nothing()
    {
        using var dynamo = new Dynamo();
        dynamo.Call("CreateTable", Table);
        dynamo.Call("UpdateContinuousBackups", """{"TableName":"Tab","PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true}}""");

        dynamo.Call("ExportTableToPointInTime", """{"TableArn":"arn:aws:dynamodb:us-east-1:000000000000:table/Tab","S3Bucket":"bucket"}""");

        var data = dynamo.Objects[dynamo.Objects.Keys("bucket", "AWSDynamoDB/").Single(key => key.Contains("/data/", StringComparison.Ordinal))];
        data.ShouldNotBeEmpty();
        Unpack(data).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("DYNAMODB_JSON", "{\"Item\":{\"p\":{\"N\":\"1\"}}}\n{\"Item\":{\"p\":{\"N\":\"2\"}}}{\"Item\":{\"p\":{\"N\":\"3\"},\"x\":{\"S\":\"y\"}}}", 3, 0)]
    [InlineData("DYNAMODB_JSON", "{\"p\":{\"N\":\"1\"}}\n{\"Item\":{\"p\":{\"N\":\"2\"}}}\n{\"Item\":{\"p\":{\"S\":\"2\"}}}\n{\"Item\":{\"p\":2}}\n{", 1, 4)]
    [InlineData("CSV", "p,x\r\n1,\"a \"\"b\"\", c\"\r\n2,\n\n3,y", 3, 0)]
    [InlineData("CSV", "p,x\nq,1\n1,2,3\n2,3", 1, 2)]
    public void An_import_tells_what_it_could_write(string format, string content, int imported, int errors)
    {
        using var dynamo = new Dynamo();
        dynamo.Objects["in/data"] = Pack(content);
        dynamo.Objects["other"] = [];

        var answer = JsonNode.Parse(dynamo.Call("ImportTable", $$"""{"S3BucketSource":{"S3Bucket":"bucket","S3KeyPrefix":"in/"},"InputFormat":"{{format}}","InputCompressionType":"GZIP","TableCreationParameters":{{Table}} }"""))!;
        var import = JsonNode.Parse(dynamo.Call("DescribeImport", $$"""{"ImportArn":{{answer["ImportTableDescription"]!["ImportArn"]!.ToJsonString()}}}"""))!["ImportTableDescription"]!;

        import["ImportStatus"]!.GetValue<string>().ShouldBe(errors == 0 ? "COMPLETED" : "FAILED");
        import["ImportedItemCount"]!.GetValue<int>().ShouldBe(imported);
        import["ErrorCount"]!.GetValue<int>().ShouldBe(errors);
        import["ProcessedItemCount"]!.GetValue<int>().ShouldBe(imported + errors);
        import["ProcessedSizeBytes"]!.GetValue<int>().ShouldBe(Encoding.UTF8.GetByteCount(content));
        JsonNode.Parse(dynamo.Call("Scan", """{"TableName":"Tab"}"""))!["Count"]!.GetValue<int>().ShouldBe(imported);
    }

    [Fact]
    public void Csv_may_be_told_its_columns()
    {
        using var dynamo = new Dynamo();
        dynamo.Objects["data"] = Encoding.UTF8.GetBytes("1;\"a;\"\"b\"\"\"\n");

        dynamo.Call("ImportTable", $$$"""{"S3BucketSource":{"S3Bucket":"bucket"},"InputFormat":"CSV","InputFormatOptions":{"Csv":{"Delimiter":";","HeaderList":["p","x"]}},"TableCreationParameters":{{{Table}}}}""");

        dynamo.Call("Scan", """{"TableName":"Tab"}""").ShouldContain("""{"p":{"N":"1"},"x":{"S":"a;\"b\""}}""");
    }

    [Fact]
    public void Whatever_a_transfer_throws_is_its_failure()
    {
        var told = new List<Outcome>();

        new TransferRunner(TimeProvider.System).Start("a transfer", () => throw new InvalidOperationException("gone"), (_, outcome) => told.Add(outcome));

        var failure = told.ShouldHaveSingleItem();
        (failure.Status, failure.FailureCode, failure.FailureMessage).ShouldBe(("FAILED", "UNKNOWN", "gone"));
    }

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionMode.Compress))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static string Unpack(byte[] packed)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }
}
