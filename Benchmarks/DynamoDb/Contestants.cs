using System.Diagnostics;
using CampusIssues.Benchmarks.Servers;

namespace CampusIssues.Benchmarks.DynamoDb;

/// <summary>The servers that are measured: ours, the floor, and what people would use instead.</summary>
internal static class Contestants
{
    public const string Ours = "Emulator";

    public const string Floor = "Empty Kestrel";

    private static readonly string Here = AppContext.BaseDirectory;

    public static ServerProcess StartOurs(string data) =>
        ServerProcess.Launch(Ours, "dotnet", port => [Path.Combine(Here, "Emulator.dll"), "--port", $"{port}", "--data", data]);

    public static ServerProcess StartFloor() =>
        ServerProcess.Launch(Floor, "dotnet", port => [Path.Combine(Here, "Benchmarks.dll"), "empty-server", $"{port}"]);

    /// <summary>Starts those that can be started here; tells which can't.</summary>
    public static List<ServerProcess> StartAll(BenchmarkOptions options, string work)
    {
        var servers = new List<ServerProcess> { StartOurs(Path.Combine(work, "data")), StartFloor() };
        servers.AddRange(options.Urls.Select(url => ServerProcess.At(url.Name, url.Url)));
        foreach (var peer in options.Peers)
        {
            try
            {
                servers.Add(peer == "dynalite" ? StartDynalite(work) : StartMoto());
            }
            catch (Exception missing) when (missing is System.ComponentModel.Win32Exception or InvalidOperationException)
            {
                Console.Error.WriteLine($"{peer} is left out: {missing.Message}");
            }
        }

        return servers;
    }

    private static ServerProcess StartDynalite(string work)
    {
        var folder = Directory.CreateDirectory(Path.Combine(work, "npm")).FullName;
        using var install = Process.Start(new ProcessStartInfo("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "dynalite@4"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        install.StandardOutput.ReadToEnd();
        install.WaitForExit();
        return ServerProcess.Launch(
            "dynalite",
            "node",
            port => [Path.Combine(folder, "node_modules/dynalite/cli.js"), "--port", $"{port}", "--createTableMs", "0", "--deleteTableMs", "0", "--updateTableMs", "0"]);
    }

    private static ServerProcess StartMoto() => ServerProcess.Launch("moto", "moto_server", port => ["-H", "127.0.0.1", "-p", $"{port}"]);
}
