using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html</summary>
internal sealed class GetShardIterator(StreamHub streams, TimeProvider time) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "GetShardIteratorInput",
        new Member("SequenceNumber", Shape.String) { MinLength = 21, MaxLength = 40 },
        new Member("ShardId", Shape.String) { NotNull = true, MinLength = 28, MaxLength = 65 },
        new Member("ShardIteratorType", Shape.String) { NotNull = true, Enum = ["AFTER_SEQUENCE_NUMBER", "LATEST", "AT_SEQUENCE_NUMBER", "TRIM_HORIZON"] },
        StreamInputs.StreamArn);

    protected override void Execute(AwsCall call, StructValue input)
    {
        var (arn, type) = (input.Text("StreamArn")!, input.Text("ShardIteratorType")!);
        CheckSequence(type, input.Text("SequenceNumber"));
        call.Demand("dynamodb:GetShardIterator", arn);
        var stream = streams.Find(arn);
        if (stream is null || stream.ShardId != input.Text("ShardId"))
        {
            throw Errors.ResourceNotFound($"Requested resource not found: Shard does not exist");
        }

        var iterator = new ShardIterator(arn, After(stream, type, input.Text("SequenceNumber")), time.GetUtcNow());
        JsonOutput.Write(call.Output, iterator, static (json, iterator) =>
        {
            json.WriteStartObject();
            json.WriteString("ShardIterator"u8, iterator.ToString());
            json.WriteEndObject();
        });
    }

    private static void CheckSequence(string type, string? sequence)
    {
        var needs = type is "AT_SEQUENCE_NUMBER" or "AFTER_SEQUENCE_NUMBER";
        if (needs && sequence is null)
        {
            throw Errors.Validation($"Sequence number is required for shard iterator type {type}");
        }

        if (!needs && sequence is not null)
        {
            throw Errors.Validation($"Sequence number is not allowed for shard iterator type {type}");
        }
    }

    private long After(ChangeStream stream, string type, string? text)
    {
        if (type is "LATEST" or "TRIM_HORIZON")
        {
            return type == "LATEST" ? stream.Latest : streams.TrimHorizon(stream.Arn);
        }

        var sequence = StreamRecord.ParseSequence(text!) is { } parsed && parsed <= Math.Max(stream.Latest, 1)
            ? parsed
            : throw Errors.Validation($"Invalid SequenceNumber: {text}");
        return sequence <= streams.TrimHorizon(stream.Arn)
            ? throw new AwsException("TrimmedDataAccessException", "The operation attempted to read past the oldest stream record in a shard.")
            : type == "AT_SEQUENCE_NUMBER" ? sequence - 1 : sequence;
    }
}
