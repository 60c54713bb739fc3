using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace CampusIssues.UnitTests.Polyfills.Aspire.Hosting;

public sealed class ServiceDiscoveryTests
{
    private readonly Model _model = new();

    [Fact]
    public async Task A_reference_to_a_project_tells_each_endpoint_in_both_forms()
    {
        var api = _model.Builder.AddProject<SomeProject>("api-service").WithHttpEndpoint(port: 7001).WithHttpEndpoint(port: 7002, name: "metrics");
        var web = _model.Builder.AddProject<SomeProject>("web").WithReference(api);

        var variables = await _model.EnvironmentAsync(web.Resource);

        variables["services__api-service__http__0"].ShouldBe("http://localhost:7001");
        variables["services__api-service__metrics__0"].ShouldBe("http://localhost:7002");
        variables["API_SERVICE_HTTP"].ShouldBe("http://localhost:7001");
        variables["API_SERVICE_METRICS"].ShouldBe("http://localhost:7002");
    }

    [Fact]
    public async Task A_reference_to_an_address_is_the_default_endpoint()
    {
        var web = _model.Builder.AddProject<SomeProject>("web").WithReference("pay", new Uri("https://pay.example/"));

        (await _model.EnvironmentAsync(web.Resource))["services__pay__default__0"].ShouldBe("https://pay.example/");
    }

    [Fact]
    public void A_reference_to_a_relative_address_is_refused() =>
        Should.Throw<InvalidOperationException>(() => _model.Builder.AddProject<SomeProject>("web").WithReference("pay", new Uri("/pay", UriKind.Relative)))
            .Message.ShouldBe("The uri for service reference must be absolute.");

    [Fact]
    public async Task A_reference_to_a_connection_string_sets_ConnectionStrings()
    {
        var host = _model.Builder.AddParameter("host", "db.example");
        var database = _model.Builder.AddConnectionString("db", ReferenceExpression.Create($"Server={host};Port=5432"));
        var web = _model.Builder.AddProject<SomeProject>("web").WithReference(database);

        (await _model.EnvironmentAsync(web.Resource))["ConnectionStrings__db"].ShouldBe("Server=db.example;Port=5432");
    }

    [Fact]
    public async Task A_project_learns_its_own_addresses_as_ASPNETCORE_URLS()
    {
        var web = _model.Builder.AddProject<SomeProject>("web").WithHttpEndpoint(port: 7003);

        (await _model.EnvironmentAsync(web.Resource))["ASPNETCORE_URLS"].ShouldBe("http://localhost:7003");
    }

    [Fact]
    public async Task An_executable_learns_its_port_by_the_variable_that_was_named()
    {
        var tool = _model.Builder.AddExecutable("tool", "tool", ".").WithHttpEndpoint(port: 7004, env: "PORT");

        (await _model.EnvironmentAsync(tool.Resource))["PORT"].ShouldBe("7004");
    }
}
