using CampusIssues.ServiceDefaults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;

namespace CampusIssues.UnitTests.ServiceDefaults;

public sealed class ServiceDefaultsTests
{
    [Fact]
    public void Without_an_endpoint_nothing_of_opentelemetry_is_added()
    {
        var builder = Builder(endpoint: null).AddServiceDefaults();

        builder.Services.ShouldNotContain(service => service.ServiceType == typeof(ITelemetryHostInitializer));
    }

    [Fact]
    public void With_an_endpoint_the_providers_are_made_before_anything_else_starts()
    {
        var builder = Builder("http://localhost:1").AddServiceDefaults();

        builder.Services.First(service => service.ServiceType == typeof(IHostedService)).ImplementationType!.Name.ShouldBe("TelemetryHostedService");
    }

    [Fact]
    public async Task The_process_is_healthy_as_long_as_it_answers()
    {
        await using var services = Builder(endpoint: null).AddServiceDefaults().Services.BuildServiceProvider();

        var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        report.Status.ShouldBe(HealthStatus.Healthy);
        report.Entries.Keys.ShouldBe(["self"]);
    }

    private static HostApplicationBuilder Builder(string? endpoint)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint;
        return builder;
    }
}
