using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Sns;

/// <summary>Amazon SNS's errors (https://docs.aws.amazon.com/sns/latest/api/CommonErrors.html).</summary>
internal static class SnsErrors
{
    public static AwsException Invalid(string what) => new("InvalidParameter", $"Invalid parameter: {what}");

    /// <summary>An attribute of a message that can't be taken has a code of its own.</summary>
    public static AwsException InvalidValue(string message) => new("ParameterValueInvalid", message);

    public static AwsException NoTopic() => new("NotFound", "Topic does not exist", StatusCodes.Status404NotFound);

    public static AwsException NoSubscription() => new("NotFound", "Subscription does not exist", StatusCodes.Status404NotFound);

    public static AwsException NoResource() => new("ResourceNotFound", "Resource does not exist", StatusCodes.Status404NotFound);

    public static AwsException BadArn(string member, string arn) =>
        Invalid($"{member} Reason: An ARN must have at least 6 elements, not {arn.Split(':').Length}");

    public static AwsException NoProtocol(string protocol) => Invalid($"Amazon SNS does not support this protocol string: {protocol}");

    public static AwsException NotAuthorized(string caller, string action, string resource) => new(
        "AuthorizationError",
        $"User: {caller} is not authorized to perform: SNS:{action} on resource: {resource}",
        StatusCodes.Status403Forbidden);

    public static AwsException TooManyTags() => new("TagLimitExceeded", "Could not complete request: tag quota of per resource exceeded");

    public static AwsException EmptyBatch() => new("EmptyBatchRequest", "The batch request doesn't contain any entries.");

    public static AwsException TooManyEntries() => new("TooManyEntriesInBatchRequest", "The batch request contains more entries than permissible.");

    public static AwsException SameIds() => new("BatchEntryIdsNotDistinct", "Two or more batch entries in the request have the same Id.");

    public static AwsException BatchTooLong() => new("BatchRequestTooLong", "The length of all the messages put together is more than the limit.");

    public static AwsException BadEntryId(string fault, string id) => new("InvalidBatchEntryId", $"The Id of a batch entry in the batch request {fault}: {id}");
}
