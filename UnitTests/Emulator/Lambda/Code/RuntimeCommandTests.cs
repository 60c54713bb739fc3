using CampusIssues.Emulator.Lambda.Code;

namespace CampusIssues.UnitTests.Emulator.Lambda.Code;

public sealed class RuntimeCommandTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("runtime-command-");

    public void Dispose() => _directory.Delete(true);

    [Fact]
    public void An_os_only_runtime_starts_bootstrap()
    {
        Touch("bootstrap");

        RuntimeCommand.For("provided.al2023", "any", _directory.FullName, "").File.ShouldBe(Path.Combine(_directory.FullName, "bootstrap"));
    }

    [Fact]
    public void Without_bootstrap_there_is_nothing_to_start() =>
        Should.Throw<EntrypointException>(() => RuntimeCommand.For("provided.al2023", "any", _directory.FullName, "")).Message.ShouldBe(
            $"Couldn't find valid bootstrap(s): [{Path.Combine(_directory.FullName, "bootstrap")}]");

    [Fact]
    public void A_dotnet_handler_names_an_assembly()
    {
        Touch("App.dll");
        Touch("App.runtimeconfig.json");

        var command = RuntimeCommand.For("dotnet10", "App", _directory.FullName, "");

        command.File.ShouldBe("dotnet");
        command.Arguments.ShouldBe([Path.Combine(_directory.FullName, "App.dll")]);
    }

    [Fact]
    public void A_dotnet_handler_may_name_an_executable()
    {
        Touch("App");

        RuntimeCommand.For("dotnet10", "App", _directory.FullName, "").File.ShouldBe(Path.Combine(_directory.FullName, "App"));
    }

    private void Touch(string name) => File.WriteAllText(Path.Combine(_directory.FullName, name), "");
}
