using System.Net;
using System.Net.Sockets;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Processes;

public sealed class AppHostProcessTests
{
    [FactRequiring("kill")]
    public async Task Killing_the_AppHost_leaves_no_process_and_no_port()
    {
        await using var appHost = new AppHostProcess();
        Uri[] addresses = [await appHost.AddressAsync("web"), await appHost.AddressAsync("gateway"), await appHost.AddressAsync("emulator")];
        var children = AppHostProcess.Descendants(appHost.Id);
        children.Count.ShouldBeGreaterThan(6);
        var sockets = addresses.Select(address => AppHostProcess.Listeners(address.Port)).ToArray();
        sockets.ShouldAllBe(listeners => listeners.Count > 0);

        appHost.Kill();

        await Eventually.TrueAsync(
            () => Task.FromResult(!children.Any(AppHostProcess.IsRunning) && !addresses.Zip(sockets).Any(pair => AppHostProcess.Listeners(pair.First.Port).Intersect(pair.Second).Any())),
            "every child has ended and every port is free");
    }

    [FactRequiring("kill")]
    public async Task Ctrl_C_ends_everything()
    {
        await using var appHost = new AppHostProcess();
        var web = await appHost.AddressAsync("web");
        var children = AppHostProcess.Descendants(appHost.Id);
        var sockets = AppHostProcess.Listeners(web.Port);

        await appHost.InterruptAsync();

        (await appHost.ExitAsync()).ShouldBe(0, appHost.Output);
        await Eventually.TrueAsync(() => Task.FromResult(!children.Any(AppHostProcess.IsRunning)), "every child has ended");
        AppHostProcess.Listeners(web.Port).Intersect(sockets).ShouldBeEmpty();
        appHost.Output.ShouldNotContain("Unhandled exception");
    }

    [FactRequiring("kill")]
    public async Task Killing_the_emulator_loses_no_acknowledged_report()
    {
        await using var appHost = new AppHostProcess();
        var gateway = await appHost.AddressAsync("gateway");
        using var reporter = new ApiClient(gateway);
        var report = (await reporter.ReportAsync("Still here after the crash")).ShouldBe(HttpStatusCode.OK);

        var emulator = AppHostProcess.Descendants(appHost.Id).Single(child => AppHostProcess.CommandLine(child).Contains("Emulator.dll", StringComparison.Ordinal));
        await Tools.RunAsync("kill", ["-9", $"{emulator}"]);

        await Eventually.TrueAsync(() => Task.FromResult(!AppHostProcess.IsRunning(emulator)), "the emulator has ended");
        await using var again = await CampusIssues.Emulator.AwsEmulator.StartAsync(new() { Port = 0, DataDirectory = appHost.DataDirectory });
        using var client = new Amazon.DynamoDBv2.AmazonDynamoDBClient("test", "test", new Amazon.DynamoDBv2.AmazonDynamoDBConfig { ServiceURL = again.Endpoint.AbsoluteUri });
        var item = await client.GetItemAsync("CampusIssues", new() { ["issueId"] = new(report["issueId"].GetString()) });
        item.Item["description"].S.ShouldBe("Still here after the crash");
    }

    [Fact]
    public async Task A_taken_port_is_told_in_a_clear_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var (exitCode, _, error) = await Tools.TryRunAsync("dotnet", [EmulatorAssembly, "--port", $"{port}", "--in-memory"]);

        exitCode.ShouldBe(1);
        error.Trim().ShouldBe($"The emulator can't listen: Failed to bind to address http://127.0.0.1:{port}: address already in use. Choose another port with --port.");
    }

    [Fact]
    public async Task A_taken_data_folder_is_told_in_a_clear_line()
    {
        var folder = Directory.CreateTempSubdirectory("campus-taken-");
        await using (await CampusIssues.Emulator.AwsEmulator.StartAsync(new() { Port = 0, DataDirectory = folder.FullName }))
        {
            var (exitCode, _, error) = await Tools.TryRunAsync("dotnet", [EmulatorAssembly, "--port", "0", "--data", folder.FullName]);

            exitCode.ShouldBe(1);
            error.Trim().ShouldBe($"The emulator can't start: The data folder {folder.FullName} can't be used: another emulator runs on it. Name another with --data.");
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_taken_port_of_the_dashboard_ends_the_AppHost_with_a_clear_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var appHost = new AppHostProcess("--DcpPublisher:RandomizePorts=false", $"--ASPNETCORE_URLS=http://localhost:{port}");

        (await appHost.ExitAsync()).ShouldBe(1, appHost.Output);
        appHost.Output.Trim().ShouldBe(
            $"'dashboard' can't start: port {port} is taken by another program. Stop that program, or give the dashboard another address in launchSettings.json.");
    }

    [Fact]
    public async Task A_resource_that_ends_at_its_start_ends_the_AppHost_with_a_clear_line()
    {
        var file = Path.GetTempFileName();
        await using var appHost = new AppHostProcess($"--AwsData={file}");

        (await appHost.ExitAsync()).ShouldBe(1, appHost.Output);
        appHost.Output.ShouldContain($"The data folder {file} can't be used");
        appHost.Output.ShouldContain("'emulator' failed: it ended with exit code 1; its last lines say why.");
        File.Delete(file);
    }

    private static string EmulatorAssembly { get; } = typeof(CampusIssues.Emulator.AwsEmulator).Assembly.Location;
}
