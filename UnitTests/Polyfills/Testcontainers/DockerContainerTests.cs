using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;
using DotNet.Testcontainers.Runtime;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampusIssues.UnitTests.Polyfills.Testcontainers;

/// <summary>A container's life as calls of the runtime's command.</summary>
public sealed class DockerContainerTests
{
    private static readonly string Owner = $"{Environment.MachineName}/{Environment.ProcessId}";

    [Fact]
    public async Task A_container_is_run_detached_on_a_random_port_and_removed_at_the_end()
    {
        using var runtime = new FakeRuntime();
        var container = Container(runtime, new ContainerConfiguration
        {
            Image = "some/image:1.0",
            Environments = new Dictionary<string, string> { ["TOKEN"] = "s3cret value" },
            PortBindings = new Dictionary<string, string> { ["4566"] = "0", ["80"] = "8080" },
        });

        await container.StartAsync();
        container.Id.ShouldBe("0123456789ab");
        container.GetMappedPublicPort(4566).ShouldBe((ushort)40123);
        Should.Throw<InvalidOperationException>(() => container.GetMappedPublicPort(1)).Message.ShouldBe("Exposed port 1 is not mapped.");
        (await container.GetLogsAsync(timestampsEnabled: false)).ShouldBe(("out\n", "err\n"));
        await container.StopAsync();
        await container.DisposeAsync();
        await container.DisposeAsync();

        runtime.Calls.ShouldBe(
        [
            "version --format {{.Server.Version}}",
            "ps --all --filter label=org.testcontainers.owner --format {{.ID}} {{.Label \"org.testcontainers.owner\"}}",
            "image inspect some/image:1.0",
            $"run --detach --label org.testcontainers=true --label org.testcontainers.owner={Owner} --publish 127.0.0.1::4566 --publish 127.0.0.1:8080:80 --env TOKEN some/image:1.0",
            "port 0123456789ab 4566/tcp",
            "port 0123456789ab 80/tcp",
            "logs 0123456789ab",
            "stop 0123456789ab",
            "rm --force --volumes 0123456789ab",
        ]);
        runtime.Environment.ShouldContain("TOKEN=s3cret value");
    }

    [Fact]
    public async Task A_missing_image_is_pulled_and_its_progress_told()
    {
        using var runtime = new FakeRuntime(extra: "[ \"$1\" = image ] && exit 1; [ \"$1\" = pull ] && echo 'layer 1 of 2' && echo 'layer 2 of 2'");
        var log = new Lines();
        await using var container = Container(runtime, new ContainerConfiguration { Image = "some/image:1.0", LoggerValue = log });

        await container.StartAsync();

        runtime.Calls.ShouldContain("pull some/image:1.0");
        log.Texts.ShouldBe(["Image some/image:1.0 is being pulled", "layer 1 of 2", "layer 2 of 2", "Container 0123456789ab of some/image:1.0 is ready"]);
    }

    [Fact]
    public async Task What_dead_processes_left_is_removed_and_what_others_use_is_not()
    {
        using var runtime = new FakeRuntime();
        runtime.Leaves("dead", $"{Environment.MachineName}/{int.MaxValue}");
        runtime.Leaves("alive", Owner);
        runtime.Leaves("elsewhere", $"another-machine/{int.MaxValue}");
        await using var container = Container(runtime, new ContainerConfiguration { Image = "some/image:1.0" });

        await container.StartAsync();

        runtime.Calls.Where(call => call.StartsWith("rm ", StringComparison.Ordinal)).ShouldBe(["rm --force --volumes dead"]);
    }

    [Fact]
    public async Task A_container_is_removed_when_its_process_dies()
    {
        using var runtime = new FakeRuntime();
        using var watcher = Leftovers.RemoveAtTheEnd(await ContainerCommand.FindAsync(runtime.SearchPath, NullLogger.Instance, CancellationToken.None), "0123456789ab");

        // What the system does with a process's end of a pipe when the process dies.
        watcher.StandardInput.Close();
        await watcher.WaitForExitAsync();

        runtime.Calls[^1].ShouldBe("rm --force --volumes 0123456789ab");
    }

    [Fact]
    public async Task A_container_that_ends_before_it_is_ready_says_what_it_wrote()
    {
        using var runtime = new FakeRuntime(extra: "[ \"$1\" = inspect ] && echo false 137 && exit 0");
        await using var container = Container(runtime, new ContainerConfiguration { Image = "some/image:1.0" });
        container.IsReadyAsync = _ => Task.FromResult(false);

        var failure = await Should.ThrowAsync<ContainerNotRunningException>(() => container.StartAsync());

        failure.Message.ReplaceLineEndings("\n").ShouldBe("Container 0123456789ab exited with code 137.\n  Stdout: out\n  Stderr: err");
    }

    [Fact]
    public async Task Without_a_runtime_there_is_one_clear_line()
    {
        var container = new DockerContainer(new ContainerConfiguration { Image = "some/image:1.0" }) { SearchPath = Path.GetTempPath() };

        (await Should.ThrowAsync<DockerUnavailableException>(() => container.StartAsync())).Message
            .ShouldBe("There is no container runtime: neither docker nor podman is on the PATH. Install one and start it.");
    }

    [Fact]
    public async Task A_runtime_that_does_not_answer_is_one_clear_line()
    {
        using var runtime = new FakeRuntime(extra: "printf 'Cannot connect\\nto the daemon.' >&2; exit 1");
        var container = Container(runtime, new ContainerConfiguration { Image = "some/image:1.0" });

        (await Should.ThrowAsync<DockerUnavailableException>(() => container.StartAsync())).Message
            .ShouldBe($"The container runtime is not running. {runtime.SearchPath}/docker does not answer: Cannot connect to the daemon.");
    }

    [Fact]
    public async Task Podman_does_where_docker_does_not_answer()
    {
        using var docker = new FakeRuntime(extra: "exit 1");
        using var podman = new FakeRuntime(command: "podman");
        await using var container = new DockerContainer(new ContainerConfiguration { Image = "some/image:1.0" }) { SearchPath = $"{docker.SearchPath}{Path.PathSeparator}{podman.SearchPath}" };

        await container.StartAsync();

        docker.Calls.Length.ShouldBe(1);
        podman.Calls.ShouldContain(call => call.StartsWith("run ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_run_says_why()
    {
        using var runtime = new FakeRuntime(extra: "[ \"$1\" = run ] && echo 'port is already allocated' >&2 && exit 125");
        var container = Container(runtime, new ContainerConfiguration { Image = "some/image:1.0" });

        (await Should.ThrowAsync<InvalidOperationException>(() => container.StartAsync())).Message.ShouldBe("docker run failed: port is already allocated");
    }

    private static DockerContainer Container(FakeRuntime runtime, ContainerConfiguration configuration) => new(configuration) { SearchPath = runtime.SearchPath };

    private sealed class Lines : ILogger
    {
        public List<string> Texts { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Texts.Add(formatter(state, exception));
    }
}
