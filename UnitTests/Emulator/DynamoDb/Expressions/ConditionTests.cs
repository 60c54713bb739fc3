using System.Text;
using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.UnitTests.Emulator.DynamoDb.Expressions;

public sealed class ConditionTests
{
    private const string Item = """
        {"s":{"S":"hello"},"n":{"N":"5"},"b":{"B":"AQI="},"yes":{"BOOL":true},"nil":{"NULL":true},"ss":{"SS":["a","b"]},"ns":{"NS":["1","2"]},
        "l":{"L":[{"S":"x"},{"N":"1"},{"M":{"k":{"S":"v"}}}]},"m":{"M":{"core":{"M":{"deep":{"N":"7"}}},"date":{"S":"d"}}},"blank":{"S":""}}
        """;

    private const string Values = """
        {":hello":{"S":"hello"},":he":{"S":"he"},":a":{"S":"a"},":z":{"S":"z"},":one":{"N":"1"},":five":{"N":"5.0"},":nine":{"N":"9"},":S":{"S":"S"},":X":{"S":"X"},
        ":t":{"BOOL":true},":b":{"B":"AQ=="},":ab":{"SS":["b","a"]},":v":{"S":"v"},":x":{"S":"x"},":null":{"NULL":true}}
        """;

    public static TheoryData<string, string> Cases
    {
        get
        {
            var table = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "Emulator", "DynamoDb", "Expressions", "conditions.cases")))
            {
                if (line.Split(" ⇶ ") is [var expression, var expected] && expression[0] != '#')
                {
                    table.Add(expression, expected);
                }
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_met_or_not_or_wrong(string expression, string expected) => Evaluate(expression).ShouldBe(expected);

    private static string Evaluate(string expression)
    {
        try
        {
            var used = string.Join(',', JsonDocument.Parse(Values).RootElement.EnumerateObject().Where(value => expression.Contains(value.Name, StringComparison.Ordinal) && Uses(expression, value.Name)).Select(value => $"\"{value.Name}\":{value.Value.GetRawText()}"));
            var values = used.Length > 0 ? $",\"ExpressionAttributeValues\":{{{used}}}" : "";
            var names = expression.Contains("#d", StringComparison.Ordinal) ? ",\"ExpressionAttributeNames\":{\"#d\":\"date\"}" : "";
            var shape = new StructShape(
                "Input",
                new Member("ConditionExpression", Shape.String),
                new Member("ExpressionAttributeValues", Shape.Item),
                new Member("ExpressionAttributeNames", Shape.Names));
            var input = InputReader.Read(Encoding.UTF8.GetBytes($"{{\"ConditionExpression\":\"{JsonEncodedText.Encode(expression)}\"{values}{names}}}"), shape);
            return ConditionEvaluator.IsMet(ExpressionSet.Read(input).Condition!, ReadItem()) ? "true" : "false";
        }
        catch (AwsException fault)
        {
            return fault.Message;
        }
    }

    private static bool Uses(string expression, string placeholder) =>
        System.Text.RegularExpressions.Regex.IsMatch(expression, placeholder + "(?![A-Za-z0-9_])");

    private static AttributeMap ReadItem()
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(Item));
        reader.Read();
        return AttributeReader.ReadMap(ref reader);
    }
}
