using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_ListStreams.html</summary>
internal sealed class ListStreams(StreamHub streams) : Operation(Input)
{
    private const int MostStreams = 100;

    private static readonly StructShape Input = new(
        "ListStreamsInput",
        new Member("TableName", Shape.String) { Pattern = Inputs.NamePattern, MinLength = 3, MaxLength = 255 },
        new Member("Limit", Shape.Integer) { Min = 1, Max = MostStreams },
        new Member("ExclusiveStartStreamArn", Shape.String) { MinLength = 37, MaxLength = 1024 });

    protected override void Execute(AwsCall call, StructValue input)
    {
        call.Demand("dynamodb:ListStreams", "*");
        var (table, start) = (input.Text("TableName"), input.Text("ExclusiveStartStreamArn"));
        var limit = (int)(input.Integer("Limit") ?? MostStreams);
        ChangeStream[] found =
        [
            .. streams.All
                .Where(stream => stream.Table.Region == call.Region && (table is null || stream.Table.Name == table || stream.Table.Arn == table))
                .OrderBy(stream => stream.Arn, StringComparer.Ordinal)
                .Where(stream => start is null || string.CompareOrdinal(stream.Arn, start) > 0),
        ];
        JsonOutput.Write(call.Output, (found, limit), static (json, answer) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("Streams"u8);
            foreach (var stream in answer.found.Take(answer.limit))
            {
                json.WriteStartObject();
                json.WriteString("StreamArn"u8, stream.Arn);
                json.WriteString("TableName"u8, stream.Table.Name);
                json.WriteString("StreamLabel"u8, stream.Definition.Label);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (answer.found.Length > answer.limit)
            {
                json.WriteString("LastEvaluatedStreamArn"u8, answer.found[answer.limit - 1].Arn);
            }

            json.WriteEndObject();
        });
    }
}
