using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTimeToLive.html</summary>
internal sealed class DescribeTimeToLive(TableCatalog tables) : Operation(Input)
{
    private static readonly StructShape Input = new("DescribeTimeToLiveInput", Inputs.RequiredTableName);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var table = tables.Get(call, "DescribeTimeToLive", input.Text("TableName")!);
        JsonOutput.Write(call.Output, table.Definition.TimeToLive, static (json, timeToLive) =>
        {
            json.WriteStartObject();
            json.WriteStartObject("TimeToLiveDescription"u8);
            if (timeToLive is { IsEnabled: true })
            {
                json.WriteString("AttributeName"u8, timeToLive.Attribute);
            }

            json.WriteString("TimeToLiveStatus"u8, timeToLive is { IsEnabled: true } ? "ENABLED" : "DISABLED");
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }
}
