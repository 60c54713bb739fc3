using System.Net;
using System.Text.Json;
using CampusIssues.Emulator;

namespace CampusIssues.IntegrationTests.Emulator;

public sealed class HealthTests
{
    [Fact]
    public async Task Health_names_every_service_as_running()
    {
        await using var aws = await AwsEmulator.StartAsync();
        using var client = new HttpClient { BaseAddress = aws.Endpoint };

        using var health = JsonDocument.Parse(await client.GetStringAsync("/_localstack/health"));

        health.RootElement.GetProperty("edition").GetString().ShouldBe("community");
        health.RootElement.GetProperty("services").EnumerateObject().ShouldAllBe(service => service.Value.GetString() == "running");
    }

    [Fact]
    public async Task An_unknown_service_answers_with_an_error_that_names_the_fault()
    {
        await using var aws = await AwsEmulator.StartAsync();
        using var client = new HttpClient { BaseAddress = aws.Endpoint };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent("{}") };
        request.Headers.Add("X-Amz-Target", "NoSuchService_20200101.DoIt");

        using var response = await client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"__type":"com.amazon.coral.service#UnknownOperationException"}""");
    }
}
