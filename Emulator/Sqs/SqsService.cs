using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sqs;

/// <summary>Amazon SQS in the JSON protocol (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/).</summary>
internal sealed class SqsService(SqsOperations operations, IIdentity identity, IAccessControl access)
    : JsonService("sqs", "AmazonSQS", "1.0", "com.amazonaws.sqs", operations.All, identity, access)
{
    /// <inheritdoc/>
    protected override string? QueryErrorCode(AwsException error) => $"{SqsErrors.QueryCode(error.Code)};{(error.IsServerFault ? "Receiver" : "Sender")}";
}
