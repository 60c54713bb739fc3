using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Wire;

public sealed class StartPageTests : IAsyncLifetime
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private readonly LocalAws _aws = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _aws.DisposeAsync().AsTask();

    [Fact]
    public async Task A_browser_is_shown_the_emulators_pages()
    {
        var (type, text) = await GetAsync("/", ("Accept", Browser));

        type.ShouldBe("text/html");
        text.ShouldContain("href=\"/_aws/mailbox\"");
        text.ShouldContain("href=\"/_aws/cloudwatch\"");
        text.ShouldContain("href=\"/_aws/iam\"");
    }

    [Theory]
    [InlineData("/_aws/start.css", "text/css")]
    [InlineData("/_aws/start.js", "text/javascript")]
    public async Task Its_files_are_there(string path, string expected)
    {
        var (type, text) = await GetAsync(path);

        type.ShouldBe(expected);
        text.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/", "Accept", "*/*")]
    [InlineData("/", "Host", "photos.s3.localhost.localstack.cloud")]
    [InlineData("/", "Authorization", "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0")]
    [InlineData("/?X-Amz-Signature=0", "X-Other", "1")]
    public async Task Every_other_caller_gets_S3s_answer(string path, string header, string value)
    {
        var (type, text) = await GetAsync(path, header == "Accept" ? [] : [("Accept", Browser)], (header, value));

        type.ShouldBe("application/xml");
        text.ShouldContain("<?xml");
    }

    private Task<(string? Type, string Text)> GetAsync(string path, params (string Name, string Value)[] headers) => GetAsync(path, headers, ("X-Other", "1"));

    private async Task<(string? Type, string Text)> GetAsync(string path, (string Name, string Value)[] headers, (string Name, string Value) header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers.Append(header))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _aws.Http.SendAsync(request);
        return (response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }
}
