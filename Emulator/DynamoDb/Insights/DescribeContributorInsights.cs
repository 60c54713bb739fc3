using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Insights;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContributorInsights.html</summary>
internal sealed class DescribeContributorInsights(TableCatalog tables) : Operation(Input)
{
    private static readonly StructShape Input = new("DescribeContributorInsightsInput", Inputs.RequiredTableName, InsightsInputs.IndexName);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var table = tables.Get(call, Name, input.Text("TableName")!);
        var index = input.Text("IndexName");
        JsonOutput.Write(call.Output, (table.Definition, index, Insights: InsightsInputs.Of(table.Definition, index)), static (json, answer) =>
        {
            json.WriteStartObject();
            InsightsInputs.Write(json, answer.Definition.Name, answer.index, answer.Insights);
            if (answer.Insights is { } insights)
            {
                TableDescription.WriteTime(json, "LastUpdateDateTime", insights.ChangedAt);
                WriteRules(json, answer.Definition, answer.index, insights);
            }

            json.WriteEndObject();
        });
    }

    // One rule for partition keys, one for whole keys; each for what is accessed and for what is throttled.
    private static void WriteRules(Utf8JsonWriter json, TableDefinition table, string? index, InsightsDefinition insights)
    {
        if (!insights.IsEnabled)
        {
            return;
        }

        var hasRange = (index is null ? table.RangeKey : InsightsInputs.Find(table, index).RangeKey) is not null;
        json.WriteStartArray("ContributorInsightsRuleList"u8);
        foreach (var kind in insights.Mode == InsightsInputs.Throttled ? "T" : "CT")
        {
            foreach (var key in hasRange ? "PS" : "P")
            {
                json.WriteStringValue($"DynamoDBContributorInsights-{key}K{kind}-{table.Name}{(index is null ? "" : $"-{index}")}-{insights.ChangedAt.ToUnixTimeMilliseconds()}");
            }
        }

        json.WriteEndArray();
    }
}
