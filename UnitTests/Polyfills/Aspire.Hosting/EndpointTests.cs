using System.Net;
using System.Net.Sockets;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;

namespace CampusIssues.UnitTests.Polyfills.Aspire.Hosting;

public sealed class EndpointTests
{
    [Fact]
    public void An_endpoint_has_the_port_that_was_named()
    {
        var model = new Model();
        var web = model.Builder.AddProject<SomeProject>("web").WithHttpEndpoint(port: 7001);
        model.Allocate();

        web.GetEndpoint("http").Url.ShouldBe("http://localhost:7001");
    }

    [Fact]
    public void With_random_ports_no_named_port_is_taken()
    {
        var model = new Model(("DcpPublisher:RandomizePorts", "true"));
        var web = model.Builder.AddProject<SomeProject>("web").WithHttpEndpoint(port: 7001);
        var other = model.Builder.AddProject<SomeProject>("other").WithHttpEndpoint(port: 7001);
        model.Allocate();

        web.GetEndpoint("http").Port.ShouldNotBe(7001);
        other.GetEndpoint("http").Port.ShouldNotBe(web.GetEndpoint("http").Port);
    }

    [Fact]
    public void A_free_port_is_kept_for_its_resource_which_can_listen_on_it()
    {
        var model = new Model(("DcpPublisher:RandomizePorts", "true"));
        var web = model.Builder.AddProject<SomeProject>("web").WithHttpEndpoint();
        model.Allocate();
        var port = web.GetEndpoint("http").Port;

        EndpointAllocator.IsTaken(port).ShouldBeFalse();
        using var resource = new TcpListener(IPAddress.Loopback, port);
        resource.Start();
        using var client = new TcpClient();
        client.Connect(IPAddress.Loopback, port);

        EndpointAllocator.IsTaken(port).ShouldBeTrue();
    }

    [Fact]
    public void With_random_ports_an_endpoint_without_proxy_keeps_its_port()
    {
        var model = new Model(("DcpPublisher:RandomizePorts", "true"));
        var web = model.Builder.AddProject<SomeProject>("web").WithHttpEndpoint(port: 7001, isProxied: false);
        model.Allocate();

        web.GetEndpoint("http").Port.ShouldBe(7001);
    }

    [Fact]
    public void Two_endpoints_of_one_name_are_refused() =>
        Should.Throw<DistributedApplicationException>(() => new Model().Builder.AddProject<SomeProject>("web").WithHttpEndpoint().WithHttpEndpoint())
            .Message.ShouldStartWith("Endpoint with name 'http' already exists.");

    [Fact]
    public void An_address_is_refused_before_it_is_known() =>
        Should.Throw<InvalidOperationException>(() => new Model().Builder.AddProject<SomeProject>("web").WithHttpEndpoint().GetEndpoint("http").Url)
            .Message.ShouldBe("The endpoint `http` is not allocated for the resource `web`.");

    [Fact]
    public void Two_resources_of_one_name_are_refused_whatever_the_case()
    {
        var builder = new Model().Builder;
        builder.AddProject<SomeProject>("web");

        Should.Throw<DistributedApplicationException>(() => builder.AddProject<SomeProject>("WEB")).Message.ShouldContain("with that name already exists");
    }

    [Theory]
    [InlineData("1web", "Name must start with an ASCII letter.")]
    [InlineData("web_api", "Name must contain only ASCII letters, digits, and hyphens.")]
    [InlineData("web--api", "Name cannot contain consecutive hyphens.")]
    [InlineData("web-", "Name cannot end with a hyphen.")]
    public void A_name_of_another_form_is_refused(string name, string reason) =>
        Should.Throw<ArgumentException>(() => new Model().Builder.AddProject<SomeProject>(name))
            .Message.ShouldStartWith($"Resource name '{name}' is invalid. {reason}");

    [Fact]
    public async Task Text_with_braces_stays_text_around_values()
    {
        var model = new Model();
        var name = model.Builder.AddParameter("name", "Bo");

        (await ReferenceExpression.Create($"{{\"to\":\"{name}\"}}").GetValueAsync(CancellationToken.None)).ShouldBe("{\"to\":\"Bo\"}");
    }
}
