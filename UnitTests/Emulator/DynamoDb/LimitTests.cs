using System.Text;

namespace CampusIssues.UnitTests.Emulator.DynamoDb;

public sealed class LimitTests
{
    private const string Table = """{"TableName":"Tab","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"s","AttributeType":"N"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"s","KeyType":"RANGE"}]}""";

    [Fact]
    public void An_item_may_have_400_KB()
    {
        using var dynamo = WithTable();

        dynamo.Call("PutItem", Item(1, (400 * 1024) - 5));
        dynamo.Fail("PutItem", Item(1, (400 * 1024) - 4)).ShouldBe("ValidationException: Item size has exceeded the maximum allowed size");
    }

    [Fact]
    public void A_page_has_a_megabyte_and_tells_where_to_go_on()
    {
        using var dynamo = WithTable();
        for (var index = 0; index < 30; index++)
        {
            dynamo.Call("PutItem", Item(index, 100_000));
        }

        var page = dynamo.Call("Query", """{"TableName":"Tab","KeyConditionExpression":"p = :p","ExpressionAttributeValues":{":p":{"S":"a"}},"ProjectionExpression":"s"}""");

        page.ShouldContain("\"ScannedCount\":11");
        page.ShouldContain("""LastEvaluatedKey":{"p":{"S":"a"},"s":{"N":"10"}}""");
    }

    [Fact]
    public void A_query_for_a_key_that_none_can_have_finds_nothing()
    {
        using var dynamo = WithTable();
        var key = new string('a', 5000);
        var query = $$$"""{"TableName":"Tab","KeyConditionExpression":"p = :p","ExpressionAttributeValues":{":p":{"S":"{{{key}}}"} } }""";

        dynamo.Call("Query", query).ShouldContain("\"Count\":0");
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    [InlineData(200, false)]
    public void Values_nest_32_levels(int depth, bool isAllowed)
    {
        using var dynamo = WithTable();
        var value = string.Concat(Enumerable.Repeat("{\"L\":[", depth)) + string.Concat(Enumerable.Repeat("]}", depth));
        var put = $$$"""{"TableName":"Tab","Item":{"p":{"S":"a"},"s":{"N":"1"},"v":{{{value}}}}}""";

        if (isAllowed)
        {
            dynamo.Call("PutItem", put);
        }
        else
        {
            dynamo.Fail("PutItem", put).ShouldStartWith("ValidationException: Nesting Levels have exceeded supported limits");
        }
    }

    [Fact]
    public void A_name_has_less_than_64_KB()
    {
        using var dynamo = WithTable();
        const string TooLarge = "ValidationException: One or more parameter values were invalid: Attribute name is too large, must be less than 65536 bytes";
        var name = new string('a', 65_536);

        foreach (var (operation, input) in new[]
        {
            ("PutItem", """{"TableName":"Tab","Item":{"p":{"S":"a"},"s":{"N":"1"},"NAME":{"S":"x"}}}"""),
            ("GetItem", """{"TableName":"Tab","Key":{"p":{"S":"a"},"s":{"N":"1"}},"AttributesToGet":["NAME"]}"""),
            ("GetItem", """{"TableName":"Tab","Key":{"p":{"S":"a"},"s":{"N":"1"}},"ProjectionExpression":"#n","ExpressionAttributeNames":{"#n":"NAME"}}"""),
            ("UpdateItem", """{"TableName":"Tab","Key":{"p":{"S":"a"},"s":{"N":"1"}},"AttributeUpdates":{"NAME":{"Value":{"S":"x"}}}}"""),
        })
        {
            dynamo.Fail(operation, input.Replace("NAME", name, StringComparison.Ordinal)).ShouldBe(TooLarge);
            dynamo.Call(operation, input.Replace("NAME", name[1..], StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_leaf_counts_as_a_level()
    {
        using var dynamo = WithTable();
        string Put(int maps) => """{"TableName":"Tab","Item":{"p":{"S":"a"},"s":{"N":"1"},"v":VALUE}}""".Replace(
            "VALUE", string.Concat(Enumerable.Repeat("""{"M":{"n":""", maps)) + """{"S":"leaf"}""" + new string('}', 2 * maps), StringComparison.Ordinal);

        dynamo.Call("PutItem", Put(31));
        dynamo.Fail("PutItem", Put(32)).ShouldStartWith("ValidationException: Nesting Levels have exceeded supported limits");
    }

    [Fact]
    public void Values_put_into_values_nest_32_levels_together()
    {
        using var dynamo = WithTable();
        const string TooDeep = "ValidationException: Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit";
        static string Deep(int lists) => string.Concat(Enumerable.Repeat("{\"L\":[", lists)) + string.Concat(Enumerable.Repeat("]}", lists));
        static string Set(int lists) =>
            $$$"""{"TableName":"Tab","Key":{"p":{"S":"a"},"s":{"N":"1"}},"UpdateExpression":"SET v.n = :v","ExpressionAttributeValues":{":v":{{{Deep(lists)}}}}}""";
        static string Insert(int lists) => $$$"""{"Statement":"INSERT INTO Tab VALUE {'p':'b','s':{{{lists}}},'v':{{{new string('[', lists) + new string(']', lists)}}}}"}""";
        static string Mixed(int lists) =>
            $$$"""{"Statement":"INSERT INTO Tab VALUE {'p':'c','s':{{{lists}}},'v':[[?]]}","Parameters":[{{{Deep(lists)}}}]}""";

        dynamo.Call("PutItem", """{"TableName":"Tab","Item":{"p":{"S":"a"},"s":{"N":"1"},"v":{"M":{}}}}""");
        dynamo.Call("UpdateItem", Set(31));
        dynamo.Fail("UpdateItem", Set(32)).ShouldBe(TooDeep);
        dynamo.Call("ExecuteStatement", Insert(32));
        dynamo.Fail("ExecuteStatement", Insert(33)).ShouldBe(TooDeep);
        dynamo.Fail("ExecuteStatement", Insert(3_000)).ShouldBe(TooDeep);
        dynamo.Call("ExecuteStatement", Mixed(30));
        dynamo.Fail("ExecuteStatement", Mixed(31)).ShouldBe(TooDeep);
    }

    [Fact]
    public void Deep_garbage_is_refused_as_what_can_not_be_read()
    {
        using var dynamo = WithTable();

        dynamo.Fail("PutItem", $$"""{"TableName":"Tab","Item":{{new string('[', 100_000)}}""").ShouldStartWith("SerializationException");
        dynamo.Fail("PutItem", string.Concat(Enumerable.Repeat("{\"a\":", 100_000))).ShouldBe("SerializationException");
    }

    [Fact]
    public void Random_bytes_never_crash()
    {
        using var dynamo = WithTable();
        var random = new Random(7);
        const string Seed = """{"TableName":"Tab","Item":{"p":{"S":"a"},"s":{"N":"1"},"m":{"M":{"x":{"L":[{"NS":["1"]}]}}}},"ConditionExpression":"a = :b AND size(#c) > :d"}""";
        for (var round = 0; round < 3_000; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(Seed);
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(32, 127);
            }

            try
            {
                dynamo.Call("PutItem", Encoding.UTF8.GetString(bytes));
            }
            catch (CampusIssues.Emulator.Wire.AwsException fault)
            {
                fault.StatusCode.ShouldBe(400);
            }
        }
    }

    private static string Item(int sort, int size) => $$$$$"""{"TableName":"Tab","Item":{"p":{"S":"a"},"s":{"N":"{{{{{sort}}}}}"},"x":{"S":"{{{{{new string('x', size - 1)}}}}}"}}}""";

    private static Dynamo WithTable()
    {
        var dynamo = new Dynamo();
        dynamo.Call("CreateTable", Table);
        return dynamo;
    }
}
