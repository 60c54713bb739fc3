using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.DynamoDb;

/// <summary>DynamoDB on the wire (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/).</summary>
internal sealed class DynamoDbService(DynamoDbOperations operations, IIdentity identity, IAccessControl access)
    : JsonService("dynamodb", Target, "1.0", "com.amazonaws.dynamodb.v20120810", operations.Tables, identity, access)
{
    public const string Target = "DynamoDB_20120810";

    protected override long MaxBodySize => Limits.RequestSize;

    protected override bool TellsChecksum => true;

    protected override string NewRequestId() => RequestIds.NewLong();

    protected override void Decode(AwsCall call) => ContentCoding.Decode(call);

    protected override ReadOnlyMemory<byte> Encode(AwsCall call, ReadOnlyMemory<byte> body) => ContentCoding.Encode(call.Http, body);

    protected override string ContentType(HttpRequest request) =>
        request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true ? "application/json" : base.ContentType(request);

    protected override string MessageMember(string code) => code is "TransactionCanceledException" ? "Message" : base.MessageMember(code);
}

/// <summary>DynamoDB Streams on the wire (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB_Streams.html).</summary>
internal sealed class DynamoDbStreamsService(DynamoDbOperations operations, IIdentity identity, IAccessControl access)
    : JsonService("dynamodb", Target, "1.0", "com.amazonaws.dynamodb.v20120810", operations.Streams, identity, access)
{
    public const string Target = "DynamoDBStreams_20120810";

    protected override bool TellsChecksum => true;

    protected override string NewRequestId() => RequestIds.NewLong();
}
