using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs;

/// <summary>Amazon SQS's errors, in the JSON protocol.</summary>
internal static class SqsErrors
{
    /// <summary>What an error's code is called in the query protocol; JSON clients get it in a header, and show it.</summary>
    public static string QueryCode(string code) => code switch
    {
        "QueueDoesNotExist" => "AWS.SimpleQueueService.NonExistentQueue",
        "QueueNameExists" => "QueueAlreadyExists",
        "EmptyBatchRequest" or "TooManyEntriesInBatchRequest" or "BatchEntryIdsNotDistinct" or "BatchRequestTooLong" or "InvalidBatchEntryId"
            or "MessageNotInflight" or "PurgeQueueInProgress" or "QueueDeletedRecently" or "UnsupportedOperation" => $"AWS.SimpleQueueService.{code}",
        "InvalidParameterValueException" => "InvalidParameterValue",
        "AccessDeniedException" => "AccessDenied",
        _ => code,
    };

    public static AwsException NoQueue() => new("QueueDoesNotExist", "The specified queue does not exist.");

    public static AwsException NameExists(string name) => new(
        "QueueNameExists",
        $"A queue already exists with the same name and a different value for attribute {name}");

    public static AwsException Missing(string parameter) => new("MissingParameter", $"The request must contain the parameter {parameter}.");

    public static AwsException Invalid(string message) => new("InvalidParameterValueException", message);

    public static AwsException InvalidAttribute(string name) => new("InvalidAttributeName", $"Unknown Attribute {name}.");

    public static AwsException InvalidAttributeFor(string name) => new("InvalidAttributeName", $"You can specify the {name} only when FifoQueue is set to true.");

    public static AwsException Unsupported(string message) => new("UnsupportedOperation", message);

    public static AwsException NoResource(string message) => new("ResourceNotFoundException", message);

    public static AwsException InvalidValue(string name) => new("InvalidAttributeValue", $"Invalid value for the parameter {name}.");

    public static AwsException InvalidValue(string name, string reason) => new("InvalidAttributeValue", $"Invalid value for the parameter {name}. Reason: {reason}");

    public static AwsException TwoEncryptions() => new(
        "InvalidAttributeName", "You can use one type of server-side encryption (SSE) at one time. You can either enable KMS SSE or SQS SSE.");

    public static AwsException InvalidHandle(string handle) => new("ReceiptHandleIsInvalid", $"The input receipt handle \"{handle}\" is not a valid receipt handle.");

    public static AwsException TooLong(int most) => Invalid($"One or more parameters are invalid. Reason: Message must be shorter than {most} bytes.");

    public static AwsException BatchTooLong(int size) => new("BatchRequestTooLong", $"Batch requests cannot be longer than {SqsLimits.MessageBytes} bytes. You have sent {size} bytes.");

    public static AwsException InvalidCharacters() => new("InvalidMessageContents", "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF");

    public static AwsException EmptyBatch(string operation) => new("EmptyBatchRequest", $"There should be at least one {operation}RequestEntry in the request.");

    public static AwsException TooManyEntries(int sent) => new("TooManyEntriesInBatchRequest", $"Maximum number of entries per request are {SqsLimits.Batch}. You have sent {sent}.");

    public static AwsException InvalidEntryId() => new(
        "InvalidBatchEntryId", "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.");

    public static AwsException SameIds(string id) => new("BatchEntryIdsNotDistinct", $"Id {id} repeated.");
}
