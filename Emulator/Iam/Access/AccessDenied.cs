using CampusIssues.Emulator.Iam.Policies;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Iam.Access;

/// <summary>A denial in the form of the service that it concerns.</summary>
internal static class AccessDenied
{
    public static AwsException Of(Decision decision)
    {
        var service = decision.Context.Action.Split(':')[0];
        return service switch
        {
            "dynamodb" or "logs" or "ssm" => new AwsException("AccessDeniedException", decision.Message, StatusCodes.Status400BadRequest),
            "lambda" or "apigateway" => new AwsException("AccessDeniedException", decision.Message, StatusCodes.Status403Forbidden),
            // SNS writes its prefix large, SQS the whole action small.
            "sns" => new AwsException("AuthorizationError", Spelled(decision, $"SNS:{decision.Context.Action["sns:".Length..]}"), StatusCodes.Status403Forbidden),
            "sqs" => new AwsException("AccessDenied", Spelled(decision, decision.Context.Action.ToLowerInvariant()), StatusCodes.Status403Forbidden),
            "s3" => new AwsException("AccessDenied", S3Message(decision), StatusCodes.Status403Forbidden),
            "ses" => new AwsException("AccessDenied", SesMessage(decision), StatusCodes.Status403Forbidden),
            _ => new AwsException("AccessDenied", decision.Message, StatusCodes.Status403Forbidden),
        };
    }

    // S3 quotes the resource, and tells nothing to whom it doesn't know.
    private static string S3Message(Decision decision) => decision.Context.Principal == Caller.Anonymous.Arn
        ? "Access Denied"
        : decision.Message.Replace($"on resource: {decision.Context.Resource} ", $"on resource: \"{decision.Context.Resource}\" ", StringComparison.Ordinal);

    private static string Spelled(Decision decision, string action) =>
        decision.Message.Replace(decision.Context.Action, action, StringComparison.Ordinal);

    // SES has words of its own.
    private static string SesMessage(Decision decision) =>
        $"User `{decision.Context.Principal}' is not authorized to perform `{decision.Context.Action}' on resource `{decision.Context.Resource}'";
}
