using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html</summary>
internal sealed class GetRecords(StreamHub streams, TimeProvider time) : Operation(Input)
{
    private const int MostRecords = 1_000;

    private static readonly StructShape Input = new(
        "GetRecordsInput",
        new Member("ShardIterator", Shape.String) { NotNull = true, MinLength = 1, MaxLength = 2048 },
        new Member("Limit", Shape.Integer) { Min = 1, Max = MostRecords });

    protected override void Execute(AwsCall call, StructValue input)
    {
        var iterator = ShardIterator.Parse(input.Text("ShardIterator")!) ?? throw Errors.Validation("Invalid ShardIterator");
        call.Demand("dynamodb:GetRecords", iterator.StreamArn);
        if (iterator.IsExpired(time.GetUtcNow()))
        {
            throw new AwsException("ExpiredIteratorException", "The shard iterator has expired and can no longer be used to retrieve stream records. "
                + "A shard iterator expires 15 minutes after it is retrieved using the GetShardIterator action.");
        }

        var stream = streams.Find(iterator.StreamArn) ?? throw Errors.StreamNotFound(iterator.StreamArn);
        var isClosed = !stream.Definition.IsEnabled;
        var records = Take(stream.Read(iterator.After, (int)(input.Integer("Limit") ?? MostRecords), streams.Horizon));
        var last = records.Count > 0 ? records[^1].Sequence : iterator.After;
        var next = isClosed && last >= stream.Latest ? null : new ShardIterator(stream.Arn, last, time.GetUtcNow());
        JsonOutput.Write(call.Output, (records, next), static (json, answer) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("Records"u8);
            foreach (var record in answer.records)
            {
                json.WriteRawValue(record.Json.Span, skipInputValidation: true);
            }

            json.WriteEndArray();
            if (answer.next is { } next)
            {
                json.WriteString("NextShardIterator"u8, next.ToString());
            }

            json.WriteEndObject();
        });
    }

    // A page has up to 1,000 records or 1 MB.
    private static IReadOnlyList<StreamRecord> Take(IReadOnlyList<StreamRecord> records)
    {
        var size = 0;
        var count = 0;
        while (count < records.Count && size < Limits.PageSize)
        {
            size += records[count++].Json.Length;
        }

        return [.. records.Take(count)];
    }
}
