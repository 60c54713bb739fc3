using CampusIssues.Emulator.ApiGateway.Execution;

namespace CampusIssues.Emulator.ApiGateway.Access;

/// <summary>
/// An API's resource policy, asked before anything else; what it doesn't allow is denied
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html).
/// </summary>
internal sealed class ResourcePolicy(Policy policy)
{
    public void Check(Exchange exchange)
    {
        var decision = policy.Decide("execute-api:Invoke", exchange.MethodArn, Conditions(exchange));
        if (decision.Effect != PolicyEffect.Allow)
        {
            throw GatewayError.AccessDenied.With(
                $"User: anonymous is not authorized to perform: execute-api:Invoke on resource: {Masked(exchange.MethodArn)}"
                + (decision.Effect == PolicyEffect.Deny ? " with an explicit deny" : ""));
        }
    }

    /// <summary>An ARN with all but the last four digits of the account hidden, as AWS tells it to callers.</summary>
    public static string Masked(string arn)
    {
        var parts = arn.Split(':', 6);
        parts[4] = $"********{parts[4][^4..]}";
        return string.Join(':', parts);
    }

    private static Dictionary<string, string> Conditions(Exchange exchange)
    {
        var conditions = new Dictionary<string, string>
        {
            ["aws:sourceip"] = exchange.SourceIp,
            ["aws:currenttime"] = exchange.ReceivedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
            ["aws:securetransport"] = exchange.Request.IsHttps ? "true" : "false",
        };
        if (exchange.Header("User-Agent") is { } agent)
        {
            conditions["aws:useragent"] = agent;
        }

        if (exchange.Header("Referer") is { } referer)
        {
            conditions["aws:referer"] = referer;
        }

        return conditions;
    }
}
