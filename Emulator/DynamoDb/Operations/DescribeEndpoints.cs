using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeEndpoints.html</summary>
internal sealed class DescribeEndpoints() : Operation(Input)
{
    private const int CacheMinutes = 1440;

    private static readonly StructShape Input = new("DescribeEndpointsRequest");

    protected override void Execute(AwsCall call, StructValue input)
    {
        call.Demand("dynamodb:DescribeEndpoints", "*");
        JsonOutput.Write(call.Output, call.Http.Request.Host.Value, static (json, host) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("Endpoints"u8);
            json.WriteStartObject();
            json.WriteString("Address"u8, host);
            json.WriteNumber("CachePeriodInMinutes"u8, CacheMinutes);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
