using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace CampusIssues.UnitTests.Polyfills.Aspire.Hosting.Testing;

/// <summary>An application that a test describes, and its states.</summary>
public sealed class TestingBuilderTests
{
    [Fact]
    public async Task A_test_has_free_ports_and_no_dashboard()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create("--Some=value");

        builder.Configuration["DcpPublisher:RandomizePorts"].ShouldBe("true");
        builder.Configuration["Some"].ShouldBe("value");
        await using var application = await builder.BuildAsync();
        application.Services.GetService(typeof(DistributedApplicationModel)).ShouldBeOfType<DistributedApplicationModel>()
            .Resources.ShouldNotContain(resource => resource.Name == "aspire-dashboard");
    }

    [Fact]
    public async Task A_program_is_finished_with_its_exit_code_and_a_missing_one_failed_to_start()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddExecutable("good", "dotnet", ".", "--version");
        builder.AddExecutable("bad", "dotnet", ".", "exec", "no-such.dll");
        builder.AddExecutable("missing", "no-such-program", ".");
        await using var application = await builder.BuildAsync();
        await application.StartAsync();

        var good = await application.ResourceNotifications.WaitForResourceAsync("good", @event => KnownResourceStates.TerminalStates.Contains(@event.Snapshot.State?.Text));
        var bad = await application.ResourceNotifications.WaitForResourceAsync("bad", @event => KnownResourceStates.TerminalStates.Contains(@event.Snapshot.State?.Text));
        await application.ResourceNotifications.WaitForResourceAsync("missing", KnownResourceStates.FailedToStart);

        good.Snapshot.State!.Text.ShouldBe(KnownResourceStates.Finished);
        good.Snapshot.ExitCode.ShouldBe(0);
        bad.Snapshot.State!.Text.ShouldBe(KnownResourceStates.Finished);
        bad.Snapshot.ExitCode.ShouldNotBe(0);
    }

    [Fact]
    public async Task Addresses_are_told_once_the_application_has_started()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create();
        await using var application = await builder.BuildAsync();

        Should.Throw<InvalidOperationException>(() => application.GetEndpoint("web"));
        await application.StartAsync();

        Should.Throw<ArgumentException>(() => application.GetEndpoint("web")).Message.ShouldStartWith("Resource 'web' not found.");
    }
}
