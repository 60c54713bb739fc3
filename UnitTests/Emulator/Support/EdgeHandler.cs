using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CampusIssues.UnitTests.Emulator.Support;

/// <summary>Hands HTTP requests straight to the emulator's edge, without a port.</summary>
internal sealed class EdgeHandler(Edge edge, IServiceProvider services) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var http = new DefaultHttpContext { RequestServices = services, RequestAborted = cancellationToken };
        var answer = new MemoryStream();
        http.Features.Get<IHttpRequestFeature>()!.RawTarget = request.RequestUri!.PathAndQuery;
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(answer));
        http.Request.Method = request.Method.Method;
        http.Request.Scheme = request.RequestUri.Scheme;
        http.Request.Host = new HostString(request.RequestUri.Authority);
        http.Request.Path = Uri.UnescapeDataString(request.RequestUri.AbsolutePath);
        http.Request.QueryString = new QueryString(request.RequestUri.Query);
        foreach (var (name, values) in request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default))
        {
            http.Request.Headers[name] = values.ToArray();
        }

        http.Request.Body = request.Content is null ? Stream.Null : await request.Content.ReadAsStreamAsync(cancellationToken);
        await edge.HandleAsync(http);
        cancellationToken.ThrowIfCancellationRequested();
        await http.Response.BodyWriter.FlushAsync(cancellationToken);
        return Answer(http.Response, answer.ToArray());
    }

    private static HttpResponseMessage Answer(HttpResponse response, byte[] body)
    {
        var message = new HttpResponseMessage((System.Net.HttpStatusCode)response.StatusCode) { Content = new ByteArrayContent(body) };
        foreach (var (name, values) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                message.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return message;
    }
}
