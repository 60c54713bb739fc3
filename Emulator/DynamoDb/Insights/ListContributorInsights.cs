using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Insights;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListContributorInsights.html</summary>
internal sealed class ListContributorInsights(TableCatalog tables) : Operation(Input)
{
    private const int MostResults = 100;

    private static readonly StructShape Input = new(
        "ListContributorInsightsInput",
        Inputs.TableName with { NotNull = false, IsWhole = true },
        new Member("NextToken", Shape.String),
        new Member("MaxResults", Shape.Integer) { Max = MostResults });

    private sealed record Summary(string Table, string? Index, InsightsDefinition Insights)
    {
        /// <summary>What the summaries are sorted by, and a page goes on from.</summary>
        public string Token => Index is null ? Table : $"{Table}/{Index}";
    }

    protected override void Execute(AwsCall call, StructValue input)
    {
        var tablesAsked = input.Text("TableName") is { } name ? [tables.Get(call, Name, name)] : All(call);
        var limit = (int)(input.Integer("MaxResults") is > 0 and var asked ? asked : MostResults);
        var start = input.Text("NextToken");
        Summary[] found =
        [
            .. tablesAsked.Select(table => table.Definition).SelectMany(Of)
                .Where(summary => start is null || string.CompareOrdinal(summary.Token, start) > 0)
                .OrderBy(summary => summary.Token, StringComparer.Ordinal),
        ];
        JsonOutput.Write(call.Output, (found, limit), static (json, answer) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("ContributorInsightsSummaries"u8);
            foreach (var summary in answer.found.Take(answer.limit))
            {
                json.WriteStartObject();
                InsightsInputs.Write(json, summary.Table, summary.Index, summary.Insights);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (answer.found.Length > answer.limit)
            {
                json.WriteString("NextToken"u8, answer.found[answer.limit - 1].Token);
            }

            json.WriteEndObject();
        });
    }

    private IEnumerable<Table> All(AwsCall call)
    {
        call.Demand(Permission, "*");
        return tables.All.Where(table => table.Definition.Region == call.Region);
    }

    private static IEnumerable<Summary> Of(TableDefinition table) =>
        (table.Insights is { } own ? [new Summary(table.Name, null, own)] : Enumerable.Empty<Summary>())
        .Concat(table.GlobalIndexes.Where(index => index.Insights is not null).Select(index => new Summary(table.Name, index.Name, index.Insights!)));
}
