using System.Text.RegularExpressions;
using CampusIssues.Emulator.ApiGateway.Execution;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.ApiGateway.Templates;

namespace CampusIssues.Emulator.ApiGateway.OpenApi;

/// <summary>What an integration must be, at import as by the management API.</summary>
internal static class IntegrationRules
{
    private static readonly string[] Types = ["HTTP", "AWS", "MOCK", "HTTP_PROXY", "AWS_PROXY"];

    /// <summary>What is wrong with an integration, in AWS's words; null where nothing is.</summary>
    public static string? Fault(Integration integration) =>
        !Types.Contains(integration.Type) ? $"Enumeration value for type must be one of [{string.Join(", ", Types)}]"
        : integration.TimeoutInMillis is < 50 or > Limits.IntegrationTimeout ? "Timeout should be between 50 ms and 29000 ms"
        : UriFault(integration) ?? TemplateFault(integration);

    private static string? UriFault(Integration integration) => integration.Type switch
    {
        "MOCK" => null,
        _ when string.IsNullOrEmpty(integration.HttpMethod) && integration.Type != "HTTP_PROXY" => "Enumeration value for HttpMethod must be non-empty",
        "HTTP" or "HTTP_PROXY" => IsHttp(integration.Uri) ? null : "Invalid HTTP endpoint specified for URI",
        _ when integration.Uri?.StartsWith("arn:", StringComparison.Ordinal) != true => "Invalid ARN specified in the request",
        "AWS_PROXY" => FunctionUri.IsFunction(integration.Uri)
            ? null
            : "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations.",
        _ => FunctionUri.IsFunction(integration.Uri) ? null : "Integrations of type 'AWS' are supported by this emulator for Lambda functions only.",
    };

    /// <summary>A template or pattern that couldn't be evaluated.</summary>
    private static string? TemplateFault(Integration integration)
    {
        try
        {
            _ = new MappingTemplates(integration.RequestTemplates);
            foreach (var response in integration.IntegrationResponses?.Values ?? Enumerable.Empty<IntegrationResponse>())
            {
                _ = new MappingTemplates(response.ResponseTemplates);
                _ = new Regex(response.SelectionPattern ?? "");
            }

            return null;
        }
        catch (VtlException malformed)
        {
            return $"Invalid mapping expression specified: {malformed.Message}";
        }
        catch (ArgumentException malformed)
        {
            return $"Invalid selection pattern specified: {malformed.Message}";
        }
    }

    private static bool IsHttp(string? uri) =>
        uri is not null && (uri.StartsWith("http://", StringComparison.Ordinal) || uri.StartsWith("https://", StringComparison.Ordinal));
}
