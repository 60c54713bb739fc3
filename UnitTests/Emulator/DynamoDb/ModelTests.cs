using System.Text.Json;
using CampusIssues.Emulator.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace CampusIssues.UnitTests.Emulator.DynamoDb;

/// <summary>Random sequences of operations end as they do in a plain model.</summary>
public sealed class ModelTests
{
    private const string Table = """
        {"TableName":"Tab","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"s","AttributeType":"N"},{"AttributeName":"g","AttributeType":"S"}],
        "KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"s","KeyType":"RANGE"}],
        "GlobalSecondaryIndexes":[{"IndexName":"byG","KeySchema":[{"AttributeName":"g","KeyType":"HASH"},{"AttributeName":"s","KeyType":"RANGE"}],"Projection":{"ProjectionType":"ALL"}}]}
        """;

    /// <summary>One random operation: what it does, to which key, with which index key and value.</summary>
    public sealed record Step(int Kind, int Partition, int Sort, int Group, int Value);

    private sealed record Entry(int Group, int Value);

    [Fact]
    public void The_table_is_what_the_model_is()
    {
        var steps = Gen.Choose(0, 4).SelectMany(kind => Gen.Choose(0, 2).SelectMany(partition => Gen.Choose(-3, 3).SelectMany(sort =>
            Gen.Choose(0, 2).SelectMany(group => Gen.Choose(0, 9).Select(value => new Step(kind, partition, sort, group, value))))));

        Prop.ForAll(steps.ListOf().ToArbitrary(), sequence => Check([.. sequence])).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private static void Check(Step[] steps)
    {
        using var dynamo = new Dynamo();
        dynamo.Call("CreateTable", Table);
        var model = new SortedDictionary<(int Partition, int Sort), Entry>();
        foreach (var step in steps)
        {
            Apply(dynamo, model, step);
        }

        for (var partition = 0; partition < 3; partition++)
        {
            Query(dynamo, $$$$$"""{"TableName":"Tab","KeyConditionExpression":"p = :k","ExpressionAttributeValues":{":k":{"S":"{{{{{partition}}}}}"}}}""")
                .ShouldBe(model.Where(entry => entry.Key.Partition == partition).Select(entry => Line(entry.Key, entry.Value)));
        }

        for (var group = 0; group < 3; group++)
        {
            Query(dynamo, $$$$$"""{"TableName":"Tab","IndexName":"byG","KeyConditionExpression":"g = :k","ExpressionAttributeValues":{":k":{"S":"{{{{{group}}}}}"}}}""")
                .Order().ShouldBe(model.Where(entry => entry.Value.Group == group).Select(entry => Line(entry.Key, entry.Value)).Order());
        }
    }

    private static void Apply(Dynamo dynamo, SortedDictionary<(int Partition, int Sort), Entry> model, Step step)
    {
        var key = (step.Partition, step.Sort);
        var keyJson = $$$"""{"p":{"S":"{{{step.Partition}}}"},"s":{"N":"{{{step.Sort}}}"}}""";
        var itemJson = $$$"""{"p":{"S":"{{{step.Partition}}}"},"s":{"N":"{{{step.Sort}}}"},"g":{"S":"{{{step.Group}}}"},"v":{"N":"{{{step.Value}}}"}}""";
        switch (step.Kind)
        {
            case 0:
                dynamo.Call("PutItem", $$"""{"TableName":"Tab","Item":{{itemJson}}}""");
                model[key] = new Entry(step.Group, step.Value);
                break;
            case 1:
                dynamo.Call("DeleteItem", $$"""{"TableName":"Tab","Key":{{keyJson}}}""");
                model.Remove(key);
                break;
            case 2:
                if (Succeeds(() => dynamo.Call("PutItem", $$"""{"TableName":"Tab","Item":{{itemJson}},"ConditionExpression":"attribute_not_exists(p)"}""")))
                {
                    model.TryAdd(key, new Entry(step.Group, step.Value)).ShouldBeTrue();
                }

                break;
            case 3:
                if (Succeeds(() => dynamo.Call("UpdateItem", $$$$"""{"TableName":"Tab","Key":{{{{keyJson}}}},"UpdateExpression":"SET v = v + :v, g = :g","ConditionExpression":"attribute_exists(p)","ExpressionAttributeValues":{":v":{"N":"{{{{step.Value}}}}"},":g":{"S":"{{{{step.Group}}}}"}}}""")))
                {
                    model[key] = new Entry(step.Group, model[key].Value + step.Value);
                }

                break;
            default:
                dynamo.Call("BatchWriteItem", $$$$"""{"RequestItems":{"Tab":[{"PutRequest":{"Item":{{{{itemJson}}}}}}]}}""");
                model[key] = new Entry(step.Group, step.Value);
                break;
        }
    }

    private static bool Succeeds(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (AwsException refused) when (refused.Code == "ConditionalCheckFailedException")
        {
            return false;
        }
    }

    private static IEnumerable<string> Query(Dynamo dynamo, string query)
    {
        using var answer = JsonDocument.Parse(dynamo.Call("Query", query));
        return [.. answer.RootElement.GetProperty("Items").EnumerateArray().Select(item =>
            $"{item.GetProperty("p").GetProperty("S").GetString()}/{item.GetProperty("s").GetProperty("N").GetString()}/{item.GetProperty("g").GetProperty("S").GetString()}/{item.GetProperty("v").GetProperty("N").GetString()}")];
    }

    private static string Line((int Partition, int Sort) key, Entry entry) => $"{key.Partition}/{key.Sort}/{entry.Group}/{entry.Value}";
}
