using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Insights;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContributorInsights.html</summary>
internal sealed class UpdateContributorInsights(TableCatalog tables, TimeProvider time) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "UpdateContributorInsightsInput",
        Inputs.RequiredTableName,
        InsightsInputs.IndexName,
        new Member("ContributorInsightsAction", Shape.String) { NotNull = true, Enum = ["ENABLE", "DISABLE"] },
        new Member("ContributorInsightsMode", Shape.String) { Enum = [InsightsInputs.Throttled, InsightsInputs.AccessedAndThrottled] });

    protected override void Execute(AwsCall call, StructValue input)
    {
        var enable = input.Text("ContributorInsightsAction") == "ENABLE";
        var name = input.Text("IndexName");
        var table = tables.Get(call, Name, input.Text("TableName")!);
        var old = InsightsInputs.Of(table.Definition, name);
        var insights = new InsightsDefinition(enable, input.Text("ContributorInsightsMode") ?? old?.Mode ?? InsightsInputs.AccessedAndThrottled, time.GetUtcNow());
        tables.Update(table, definition => name is null
            ? definition with { Insights = insights }
            : definition with { GlobalIndexes = [.. definition.GlobalIndexes.Select(index => index.Name == name ? index with { Insights = insights } : index)] });
        JsonOutput.Write(call.Output, (table.Name, name, insights), static (json, answer) =>
        {
            json.WriteStartObject();
            InsightsInputs.Write(json, answer.Name, answer.name, answer.insights, answer.insights.IsEnabled ? "ENABLING" : "DISABLING");
            json.WriteEndObject();
        });
    }
}
