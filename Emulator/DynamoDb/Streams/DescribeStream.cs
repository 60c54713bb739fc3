using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_DescribeStream.html</summary>
internal sealed class DescribeStream(StreamHub streams) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "DescribeStreamInput",
        StreamInputs.StreamArn,
        new Member("Limit", Shape.Integer) { Min = 1, Max = 100 },
        new Member("ExclusiveStartShardId", Shape.String) { MinLength = 28, MaxLength = 65 });

    protected override void Execute(AwsCall call, StructValue input)
    {
        var arn = input.Text("StreamArn")!;
        call.Demand("dynamodb:DescribeStream", arn);
        var stream = streams.Find(arn) ?? throw Errors.StreamNotFound(arn);
        JsonOutput.Write(call.Output, (stream, input), static (json, answer) =>
        {
            json.WriteStartObject();
            json.WriteStartObject("StreamDescription"u8);
            Write(json, answer.stream, answer.input.Text("ExclusiveStartShardId"));
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, ChangeStream stream, string? startShard)
    {
        json.WriteString("StreamArn"u8, stream.Arn);
        json.WriteString("StreamLabel"u8, stream.Definition.Label);
        json.WriteString("StreamStatus"u8, stream.Definition.IsEnabled ? "ENABLED" : "DISABLED");
        json.WriteString("StreamViewType"u8, stream.Definition.ViewType);
        TableDescription.WriteTime(json, "CreationRequestDateTime", stream.Definition.CreatedAt);
        json.WriteString("TableName"u8, stream.Table.Name);
        TableDescription.WriteKeySchema(json, stream.Table.HashKey, stream.Table.RangeKey);
        json.WriteStartArray("Shards"u8);
        if (startShard is null || string.CompareOrdinal(stream.ShardId, startShard) > 0)
        {
            json.WriteStartObject();
            json.WriteString("ShardId"u8, stream.ShardId);
            json.WriteStartObject("SequenceNumberRange"u8);
            json.WriteString("StartingSequenceNumber"u8, StreamRecord.FormatSequence(1));
            if (!stream.Definition.IsEnabled)
            {
                json.WriteString("EndingSequenceNumber"u8, StreamRecord.FormatSequence(Math.Max(stream.Latest, 1)));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
