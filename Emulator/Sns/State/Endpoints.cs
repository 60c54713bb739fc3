using System.Text.RegularExpressions;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sns.State;

/// <summary>What can be subscribed to a topic.</summary>
internal static partial class Endpoints
{
    /// <summary>Refuses protocols that aren't offered, and endpoints that don't fit theirs.</summary>
    public static void Check(Topic topic, string protocol, string endpoint)
    {
        switch (protocol)
        {
            case "email" or "email-json" when !Address().IsMatch(endpoint):
                throw SnsErrors.Invalid("Email address");
            case "http" or "https" when !endpoint.StartsWith($"{protocol}://", StringComparison.OrdinalIgnoreCase):
                throw SnsErrors.Invalid("Endpoint must match the specified protocol");
            case "http" or "https" when !Uri.TryCreate(endpoint, UriKind.Absolute, out _):
                throw SnsErrors.Invalid("Unreachable Endpoint");
            case "sqs" when Arn.TryParse(endpoint) is not { Service: "sqs", Resource.Length: > 0 }:
                throw SnsErrors.Invalid("SQS endpoint ARN");
            case "lambda" when Arn.TryParse(endpoint) is not { Service: "lambda" } function || !function.Resource.StartsWith("function:", StringComparison.Ordinal):
                throw SnsErrors.Invalid("Lambda endpoint ARN");
            case "application" when Arn.TryParse(endpoint) is { Service: "sns" }:
                throw SnsErrors.Invalid($"Endpoint Reason: Endpoint does not exist for endpoint arn{endpoint}");
            case "application":
                throw SnsErrors.Invalid("ApplicationEndpoint ARN");
            case "sms" when !PhoneNumber().IsMatch(endpoint):
                throw SnsErrors.Invalid($"Invalid SMS endpoint: {endpoint}");
            case not ("email" or "email-json" or "http" or "https" or "sqs" or "lambda"):
                throw SnsErrors.NoProtocol(protocol);
        }

        if (topic.IsFifo && protocol != "sqs")
        {
            throw SnsErrors.Invalid("Invalid parameter: Endpoint Reason: Please use SQS queue for FIFO topics");
        }

        if (!topic.IsFifo && protocol == "sqs" && endpoint.EndsWith(".fifo", StringComparison.Ordinal))
        {
            throw SnsErrors.Invalid("Invalid parameter: Endpoint Reason: FIFO SQS Queues can not be subscribed to standard SNS topics");
        }
    }

    /// <summary>Whether this is a telephone number as SNS takes it.</summary>
    public static bool IsPhoneNumber(string text) => PhoneNumber().IsMatch(text);

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\z")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\+?[1-9]\d{1,14}\z")]
    private static partial Regex PhoneNumber();
}
