using CampusIssues.Emulator.ApiGateway.Execution;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.ApiGateway.Hosting;

/// <summary>The addresses of deployed APIs on the edge port.</summary>
internal sealed class DeployedRoute(StageRegistry stages, GatewayPipeline pipeline) : IEdgeRoute
{
    public bool Matches(HttpRequest request) => InvokeAddress.Fits(request.Host.Host, request.Path.Value ?? "");

    public Task HandleAsync(HttpContext http)
    {
        if (InvokeAddress.Read(http.Request.Host.Host, RawPath.Of(http.Request)) is not { } address || !stages.IsDeployed(address.Api))
        {
            var id = InvokeAddress.Read(http.Request.Host.Host, RawPath.Of(http.Request))?.Api ?? "";
            return AnswerAsync(http, StatusCodes.Status404NotFound, "NotFoundException", $"The API id '{id}' does not correspond to a deployed API Gateway API");
        }

        return stages.Find(address.Api, address.Stage) is { } stage
            ? pipeline.HandleAsync(http, stage, address.Path, $"/{address.Stage}{address.Path}")
            : AnswerAsync(http, StatusCodes.Status403Forbidden, "ForbiddenException", "Forbidden");
    }

    private static Task AnswerAsync(HttpContext http, int status, string code, string message)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.Headers["x-amzn-RequestId"] = RequestIds.NewUuid();
        http.Response.Headers["x-amzn-ErrorType"] = code;
        return http.Response.WriteAsync($$"""{"message":"{{System.Text.Json.JsonEncodedText.Encode(message, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}}"}""");
    }
}
