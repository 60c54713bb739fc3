using CampusIssues.Emulator;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.LocalStack;

public sealed class SurfaceTests : IAsyncLifetime
{
    private readonly LocalAws _aws = new(new EmulatorOptions { Environment = new Dictionary<string, string> { ["LOCALSTACK_EXTRA_CORS_ALLOWED_ORIGINS"] = "https://campus.edu" } });

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _aws.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_service_runs()
    {
        var services = (await _aws.JsonAsync("/_localstack/health"))["services"]!.AsObject();

        services.Select(service => service.Value!.ToString()).Distinct().ShouldBe(["running"]);
        services.ContainsKey("sqs").ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_put_is_told()
    {
        using var put = await _aws.Http.PutAsync("/_localstack/health", new StringContent("""{"features":{"init":"ready"}}"""));

        (await put.Content.ReadAsStringAsync()).ShouldBe("""{"status":"OK"}""");
        (await _aws.JsonAsync("/_localstack/health"))["features"]!["init"]!.ToString().ShouldBe("ready");
        using var unknown = await _aws.Http.PostAsync("/_localstack/health", new StringContent("""{"action":"jump"}"""));
        ((int)unknown.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task Info_init_and_plugins_are_told()
    {
        (await _aws.JsonAsync("/_localstack/info"))["is_license_activated"]!.GetValue<bool>().ShouldBeFalse();
        (await _aws.JsonAsync("/_localstack/init/ready"))["completed"]!.GetValue<bool>().ShouldBeTrue();
        (await _aws.JsonAsync("/_localstack/init"))["completed"]!["SHUTDOWN"]!.GetValue<bool>().ShouldBeFalse();
        (await _aws.JsonAsync("/_localstack/plugins"))["localstack.aws.provider"]!.AsArray().Count.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task The_state_of_one_service_is_reset()
    {
        await _aws.QueryAsync("iam", "2010-05-08", "CreateUser", ("UserName", "ada"));
        await _aws.QueryAsync("ses", "2010-12-01", "VerifyEmailIdentity", ("EmailAddress", "a@b.org"));

        using var reset = await _aws.Http.PostAsync("/_localstack/state/iam/reset", null);

        reset.IsSuccessStatusCode.ShouldBeTrue();
        (await UsersAsync()).ShouldBe(0);
        (await IdentitiesAsync()).ShouldBe(1);
        using var unknown = await _aws.Http.PostAsync("/_localstack/state/none/reset", null);
        ((int)unknown.StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task The_state_of_all_is_reset()
    {
        await _aws.QueryAsync("iam", "2010-05-08", "CreateUser", ("UserName", "ada"));
        await _aws.QueryAsync("ses", "2010-12-01", "VerifyEmailIdentity", ("EmailAddress", "a@b.org"));

        using var reset = await _aws.Http.PostAsync("/_localstack/state/reset", null);

        (await UsersAsync()).ShouldBe(0);
        (await IdentitiesAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("https://evil.example", 403, null)]
    [InlineData("https://campus.edu", 200, "https://campus.edu")]
    [InlineData("http://localhost:3000", 200, "http://localhost:3000")]
    [InlineData("https://app.localstack.cloud", 200, "https://app.localstack.cloud")]
    public async Task Pages_from_elsewhere_may_not_call(string origin, int status, string? allowed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new FormUrlEncodedContent([new("Action", "ListUsers"), new("Version", "2010-05-08")]) };
        await TestSigner.SignAsync(request, "iam");
        request.Headers.Add("Origin", origin);

        using var response = await _aws.Http.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(status);
        (response.Headers.TryGetValues("Access-Control-Allow-Origin", out var told) ? told.Single() : null).ShouldBe(allowed);
    }

    private async Task<int> UsersAsync() => (await _aws.QueryAsync("iam", "2010-05-08", "ListUsers")).Element("Users")!.Elements().Count();

    private async Task<int> IdentitiesAsync() => (await _aws.QueryAsync("ses", "2010-12-01", "ListIdentities")).Element("Identities")!.Elements().Count();
}
