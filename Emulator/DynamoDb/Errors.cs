using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb;

/// <summary>
/// DynamoDB's errors, in one place: code, status, exact message
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html).
/// </summary>
internal static class Errors
{
    /// <summary>What the errors of empty key values start with.</summary>
    public const string NotValid = "One or more parameter values are not valid. ";

    public static AwsException Validation(string message) => new("ValidationException", message);

    public static AwsException InvalidParameters(string message) => Validation("One or more parameter values were invalid: " + message);

    public static AwsException Serialization(string message = "") => new("SerializationException", message);

    public static AwsException ResourceNotFound(string message = "Requested resource not found") => new("ResourceNotFoundException", message);

    public static AwsException TableNotFound(string name) => ResourceNotFound($"Requested resource not found: Table: {name} not found");

    public static AwsException TableMissing(string name) => new("TableNotFoundException", $"Table not found: {name}");

    public static AwsException ResourceInUse(string message) => new("ResourceInUseException", message);

    public static AwsException LimitExceeded(string message) => new("LimitExceededException", message);

    public static AwsException IdempotentMismatch() => new("IdempotentParameterMismatchException", "Parameter ClientRequestToken does not match the original request");

    public static AwsException KeySchemaMismatch() => Validation("The provided key element does not match the schema");

    public static AwsException StreamNotFound(string arn) => ResourceNotFound($"Requested resource not found: Stream: {arn} not found");
}
