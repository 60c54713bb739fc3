using Amazon.DynamoDBv2;
using Amazon.Runtime;
using CampusIssues.Emulator;
using global::Testcontainers.LocalStack;

namespace CampusIssues.UnitTests.Polyfills.Testcontainers.LocalStack;

public sealed class LocalStackBuilderTests
{
    [Fact]
    public async Task A_container_is_healthy_before_it_is_given_out()
    {
        await using var inside = await AwsEmulator.StartAsync();
        using var runtime = new FakeRuntime(inside.Endpoint.Port);
        await using var container = new LocalStackBuilder("localstack/localstack:4.14.0").WithEnvironment("SERVICES", "dynamodb,ses").Build();
        container.SearchPath = runtime.SearchPath;

        await container.StartAsync();

        container.GetConnectionString().ShouldBe($"http://localhost:{inside.Endpoint.Port}/");
        runtime.Calls.ShouldContain(call => call.StartsWith("run ", StringComparison.Ordinal) && call.EndsWith("--publish 127.0.0.1::4566 --env SERVICES localstack/localstack:4.14.0", StringComparison.Ordinal));
        using var dynamo = new AmazonDynamoDBClient(
            new BasicAWSCredentials("test", "test"), new AmazonDynamoDBConfig { ServiceURL = container.GetConnectionString(), AuthenticationRegion = "us-east-1" });
        (await dynamo.ListTablesAsync()).HttpStatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("localstack/localstack:4.15.0")]
    [InlineData("localstack/localstack:5.0.0")]
    [InlineData("localstack/localstack:5")]
    [InlineData("localstack/localstack:latest")]
    [InlineData("registry.example:5000/localstack/localstack")]
    [InlineData("localstack/localstack:2026.03.0")]
    public void A_LocalStack_that_needs_an_account_is_refused_without_its_token(string image)
    {
        Should.Throw<ArgumentException>(() => new LocalStackBuilder(image).Build()).Message.ShouldStartWith(
            $"The image '{image}' requires the LOCALSTACK_AUTH_TOKEN environment variable for LocalStack 4.15 and onwards. Set LOCALSTACK_AUTH_TOKEN before starting the container.");

        new LocalStackBuilder(image).WithEnvironment("LOCALSTACK_AUTH_TOKEN", "x").Build().ShouldNotBeNull();
    }

    [Theory]
    [InlineData("localstack/localstack:4.14.0")]
    [InlineData("localstack/localstack:4.14.0-amd64")]
    [InlineData("localstack/localstack:3.8")]
    public void A_free_LocalStack_needs_none(string image) => new LocalStackBuilder(image).Build().ShouldNotBeNull();

    [Fact]
    public void Each_step_makes_another_builder()
    {
        var builder = new LocalStackBuilder("localstack/localstack:4.14.0");

        builder.WithImage("localstack/localstack:5.0.0").ShouldNotBeSameAs(builder);

        builder.Build().ShouldNotBeNull();
    }
}
