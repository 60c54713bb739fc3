using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>Sends an answer with the headers that API Gateway adds.</summary>
internal static class AnswerWriter
{
    public static async ValueTask WriteAsync(Exchange exchange, GatewayAnswer answer)
    {
        var response = exchange.Http.Response;
        response.StatusCode = answer.StatusCode;
        var headers = response.Headers;
        headers["x-amzn-RequestId"] = exchange.RequestId;
        headers["x-amz-apigw-id"] = exchange.ExtendedRequestId;
        if (exchange.Error is null)
        {
            headers["X-Amzn-Trace-Id"] = exchange.Trace;
        }

        foreach (var (name, value) in answer.Headers)
        {
            headers[name] = value;
        }

        if (HasNoBody(answer.StatusCode))
        {
            return;
        }

        if (headers.ContentType.Count == 0)
        {
            headers.ContentType = "application/json";
        }

        response.ContentLength = answer.Body.Length;
        if (answer.Body.Length > 0 && !HttpMethods.IsHead(exchange.Request.Method))
        {
            await response.BodyWriter.WriteAsync(answer.Body, exchange.Http.RequestAborted);
        }
    }

    private static bool HasNoBody(int status) => status is < 200 or StatusCodes.Status204NoContent or StatusCodes.Status304NotModified;
}
