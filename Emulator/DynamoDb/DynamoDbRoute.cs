using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.DynamoDb;

/// <summary>
/// Requests that are plainly for DynamoDB but name no operation: its health page, a browser's preflight, and what it doesn't know.
/// </summary>
internal sealed class DynamoDbRoute : IEdgeRoute
{
    private const string Unknown = "<UnknownOperationException/>\n";

    private const string AmazonJson = "application/x-amz-json-1.0";

    public bool Matches(HttpRequest request) =>
        request.Path == "/" && request.Headers["X-Amz-Target"].Count == 0 && (IsAmazonJson(request) || IsNamed(request));

    public Task HandleAsync(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        response.Headers["x-amzn-RequestId"] = RequestIds.NewLong();
        if (request.Headers.Origin.Count > 0)
        {
            response.Headers.AccessControlAllowOrigin = "*";
            if (HttpMethods.IsOptions(request.Method))
            {
                return AllowAsync(request, response);
            }
        }

        if (HttpMethods.IsGet(request.Method))
        {
            return AnswerAsync(http, StatusCodes.Status200OK, $"healthy: dynamodb.{SigningScope.Read(request)?.Region ?? "us-east-1"}.amazonaws.com ");
        }

        if (!HttpMethods.IsPost(request.Method) || !(IsAmazonJson(request) || request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true || request.ContentLength is null or 0))
        {
            return AnswerAsync(http, StatusCodes.Status404NotFound, Unknown);
        }

        response.ContentType = IsAmazonJson(request) ? AmazonJson : "application/json";
        return AnswerAsync(http, StatusCodes.Status400BadRequest, """{"__type":"com.amazon.coral.service#UnknownOperationException"}""");
    }

    private static Task AllowAsync(HttpRequest request, HttpResponse response)
    {
        if (request.Headers.AccessControlRequestHeaders is { Count: > 0 } headers)
        {
            response.Headers.AccessControlAllowHeaders = headers;
        }

        if (request.Headers.AccessControlRequestMethod is { Count: > 0 } method)
        {
            response.Headers.AccessControlAllowMethods = method;
        }

        response.Headers.AccessControlMaxAge = "172800";
        response.ContentLength = 0;
        return Task.CompletedTask;
    }

    private static async Task AnswerAsync(HttpContext http, int status, string text)
    {
        var body = System.Text.Encoding.UTF8.GetBytes(text);
        http.Response.StatusCode = status;
        http.Response.ContentLength = body.Length;
        http.Response.Headers["x-amz-crc32"] = Crc32.Hash(body).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private static bool IsAmazonJson(HttpRequest request) => request.ContentType?.StartsWith(AmazonJson, StringComparison.Ordinal) == true;

    private static bool IsNamed(HttpRequest request) =>
        request.Host.Host.StartsWith("dynamodb.", StringComparison.Ordinal) || SigningScope.Read(request)?.Service == "dynamodb";
}
