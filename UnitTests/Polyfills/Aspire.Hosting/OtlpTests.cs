using Aspire.Hosting;

namespace CampusIssues.UnitTests.Polyfills.Aspire.Hosting;

public sealed class OtlpTests
{
    [Fact]
    public async Task A_project_sends_over_http_where_the_dashboard_offers_that_alone()
    {
        var variables = await VariablesAsync(("ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL", "http://localhost:18890"));

        variables["OTEL_EXPORTER_OTLP_ENDPOINT"].ShouldBe("http://localhost:18890");
        variables["OTEL_EXPORTER_OTLP_PROTOCOL"].ShouldBe("http/protobuf");
        variables["OTEL_SERVICE_NAME"].ShouldBe("web");
        variables["OTEL_RESOURCE_ATTRIBUTES"].ShouldStartWith("service.instance.id=");
        variables["OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"].ShouldBe("in_memory");
        variables.ShouldNotContainKey("OTEL_EXPORTER_OTLP_HEADERS");
    }

    [Fact]
    public async Task A_project_prefers_gRPC()
    {
        var variables = await VariablesAsync(
            ("ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", "http://localhost:4317"), ("ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL", "http://localhost:18890"));

        variables["OTEL_EXPORTER_OTLP_ENDPOINT"].ShouldBe("http://localhost:4317");
        variables["OTEL_EXPORTER_OTLP_PROTOCOL"].ShouldBe("grpc");
    }

    [Fact]
    public async Task A_key_goes_into_the_headers()
    {
        var variables = await VariablesAsync(("AppHost:OtlpApiKey", "k"));

        variables["OTEL_EXPORTER_OTLP_HEADERS"].ShouldBe("x-otlp-api-key=k");
    }

    private static async Task<Dictionary<string, string>> VariablesAsync(params (string, string?)[] configuration)
    {
        var model = new Model(configuration);
        return await model.EnvironmentAsync(model.Builder.AddProject<SomeProject>("web").Resource);
    }
}
