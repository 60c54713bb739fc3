using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.UnitTests.Polyfills.Aspire.Hosting;

/// <summary>Containers by a stand-in for the docker command that answers as it is told.</summary>
public sealed class ContainerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("runtime-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_container_is_a_run_command_in_the_foreground()
    {
        var runtime = Runtime("exit 0");
        var model = new Model(("ASPIRE_CONTAINER_RUNTIME", runtime));
        var token = model.Builder.AddParameter("token", "s3cret-value", secret: true);
        var box = model.Builder.AddContainer("localstack", "localstack/localstack", "4.14.0")
            .WithHttpEndpoint(port: 7001, targetPort: 4566)
            .WithEnvironment("SERVICES", "s3").WithEnvironment("TOKEN", token)
            .WithVolume("data", "/var/lib/localstack").WithArgs("--debug");

        var plan = await PlanAsync(model, box.Resource);

        var name = $"localstack-{Environment.ProcessId}";
        plan.FileName.ShouldBe(runtime);
        plan.Arguments.ShouldBe(
        [
            "run", "--rm", "--name", name, "--publish", "127.0.0.1:7001:4566", "--volume", "data:/var/lib/localstack",
            "--env", "SERVICES", "--env", "TOKEN", "localstack/localstack:4.14.0", "--debug",
        ]);
        plan.Environment.Single(variable => variable.Name == "TOKEN").ShouldBe(new ResolvedValue("TOKEN", "s3cret-value", IsSecret: true));
        plan.CleanUp.ShouldBe([runtime, "rm", "--force", name]);
    }

    [Fact]
    public async Task A_missing_runtime_is_one_clear_line()
    {
        var model = new Model(("ASPIRE_CONTAINER_RUNTIME", "no-such-runtime"));
        var box = model.Builder.AddContainer("box", "image");

        (await Should.ThrowAsync<DistributedApplicationException>(() => PlanAsync(model, box.Resource))).Message.ShouldBe(
            "it is a container, and no container runtime (no-such-runtime) was found on the PATH. Install one and start it.");
    }

    [Fact]
    public async Task A_runtime_that_does_not_answer_is_one_clear_line()
    {
        var runtime = Runtime("echo 'Cannot connect to the daemon.' >&2; exit 1");
        var model = new Model(("ASPIRE_CONTAINER_RUNTIME", runtime));
        var box = model.Builder.AddContainer("box", "image");

        (await Should.ThrowAsync<DistributedApplicationException>(() => PlanAsync(model, box.Resource))).Message.ShouldBe(
            $"it is a container, and {runtime} does not answer: Cannot connect to the daemon. Start the container runtime.");
    }

    private static Task<ProcessPlan> PlanAsync(Model model, IResource resource)
    {
        model.Allocate();
        return model.Services.GetRequiredService<LaunchPlanner>().PlanAsync(resource, CancellationToken.None);
    }

    private string Runtime(string script)
    {
        var path = Path.Combine(_folder.FullName, "runtime");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return path;
    }
}
