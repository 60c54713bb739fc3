using CampusIssues.Emulator.Lambda.Execution;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Lambda.Urls;

/// <summary>Serves function URLs, by host name <c>{id}.lambda-url.{region}.…</c>.</summary>
internal sealed class FunctionUrlRoute(FunctionUrls urls, Invoker invoker, IIdentity identity, TimeProvider time) : IEdgeRoute
{
    private const string HostPart = ".lambda-url.";

    public bool Matches(HttpRequest request) => request.Host.Host.Contains(HostPart, StringComparison.OrdinalIgnoreCase);

    public async Task HandleAsync(HttpContext http)
    {
        var host = http.Request.Host.Host;
        var id = host[..host.IndexOf(HostPart, StringComparison.OrdinalIgnoreCase)];
        if (urls.Find(id) is not var (function, url))
        {
            await FailAsync(http, StatusCodes.Status404NotFound, """{"Message":null}""");
            return;
        }

        if (FunctionUrlCors.Answer(http, url.Cors))
        {
            return;
        }

        if (url.AuthType == "AWS_IAM" && (SigningScope.Read(http.Request) is not { } scope || identity.Identify(scope).AccessKeyId is null))
        {
            await FailAsync(http, StatusCodes.Status403Forbidden, """{"Message":"Forbidden"}""");
            return;
        }

        await InvokeAsync(http, function, url);
    }

    private async Task InvokeAsync(HttpContext http, FunctionRecord function, FunctionUrlRecord url)
    {
        using var body = new PooledBuffer();
        if (!await RequestBody.TryReadAsync(http.Request, body, LambdaLimits.SynchronousPayload, http.RequestAborted))
        {
            await FailAsync(http, StatusCodes.Status413PayloadTooLarge, """{"Message":"Request Too Long"}""");
            return;
        }

        var payload = FunctionUrlEvent.Write(http, url, function.Arn, body.WrittenMemory, time.GetUtcNow());
        try
        {
            var result = await invoker.InvokeAsync(new Invocation(function.Arn, payload) { Qualifier = url.Qualifier }, http.RequestAborted);
            await (result.FunctionError is null
                ? FunctionUrlAnswer.WriteAsync(http, result.Payload)
                : FailAsync(http, StatusCodes.Status502BadGateway, "Internal Server Error", "text/plain"));
        }
        catch (AwsException refused)
        {
            await FailAsync(http, refused.StatusCode == 429 ? 429 : StatusCodes.Status502BadGateway, $$"""{"Message":"{{refused.Message}}"}""");
        }
    }

    private static async Task FailAsync(HttpContext http, int status, string body, string contentType = "application/json")
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        await http.Response.WriteAsync(body, http.RequestAborted);
    }
}
