using System.Xml.Linq;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.S3;

/// <summary>Facts about S3, played by its requests; the caller is the root user.</summary>
public abstract class S3Facts : IAsyncLifetime
{
    private protected LocalAws Aws { get; } = new();

    public async Task InitializeAsync() => await DoneAsync("PUT", "/box");

    public Task DisposeAsync() => Aws.DisposeAsync().AsTask();

    /// <summary>Sends a request that must be done.</summary>
    protected async Task<HttpResponseMessage> DoneAsync(string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        var answer = await SendAsync(method, path, body, headers);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{method} {path}: {await answer.Content.ReadAsStringAsync()}");
        return answer;
    }

    /// <summary>Sends a request that must be refused: status, code and text.</summary>
    protected async Task<string> RefusedAsync(string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var answer = await SendAsync(method, path, body, headers);
        return await RefusalAsync(answer);
    }

    protected static async Task<string> RefusalAsync(HttpResponseMessage answer)
    {
        answer.IsSuccessStatusCode.ShouldBeFalse();
        var error = XElement.Parse(await answer.Content.ReadAsStringAsync());
        return $"{(int)answer.StatusCode} {error.Element("Code")!.Value}: {error.Element("Message")!.Value}";
    }

    /// <summary>Posts a form to the bucket.</summary>
    protected async Task<HttpResponseMessage> PostAsync(HttpContent form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/box") { Content = form };
        return await Aws.Http.SendAsync(request);
    }

    protected async Task<string> TextAsync(string path)
    {
        using var answer = await DoneAsync("GET", path);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string path, string? body, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : new StringContent(body) };
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=any/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0");
        request.Headers.Add("x-amz-content-sha256", "UNSIGNED-PAYLOAD");
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content!.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await Aws.Http.SendAsync(request);
    }
}
