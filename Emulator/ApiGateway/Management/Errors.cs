using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.ApiGateway.Management;

/// <summary>The management API's errors in AWS's words.</summary>
internal static class Errors
{
    public static AwsException ApiNotFound(string id) => NotFound($"Invalid API identifier specified {Caller.DefaultAccountId}:{id}");

    public static AwsException NotFound(string message) => new("NotFoundException", message, 404);

    public static AwsException BadRequest(string message) => new("BadRequestException", message);

    public static AwsException Validation(string value, string member, string constraint) =>
        new("ValidationException", $"1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: {constraint}");

    public static AwsException Conflict(string message) => new("ConflictException", message, 409);
}
