using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using CampusIssues.IntegrationTests.Deployment;

namespace CampusIssues.IntegrationTests.Support;

/// <summary>Finds and runs the command-line programs that tests use.</summary>
public static class Tools
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(20);
    private static readonly ConcurrentDictionary<string, bool> Found = new();

    /// <summary>Whether a program is on the PATH; <c>python3:NAME</c> asks for a Python module, <c>dotnet:ID</c> for a package in its central version.</summary>
    public static bool IsInstalled(string tool) => Found.GetOrAdd(tool, Look);

    /// <summary>Runs a program to its end and returns what it wrote; fails with its error output where it exits with another code than 0.</summary>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var (exitCode, output, error) = await TryRunAsync(program, arguments, environment);
        exitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}\n{output}\n{error}");
        return output;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> TryRunAsync(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (new StringBuilder(), new StringBuilder());
        var reading = Task.WhenAll(ReadAsync(process.StandardOutput, output), ReadAsync(process.StandardError, error));
        await process.WaitForExitAsync();

        // A server that the program started may hold the pipes open: the last words are waited for, but not forever.
        await Task.WhenAny(reading, Task.Delay(LastWords));
        return (process.ExitCode, Text(output), Text(error));
    }

    private static async Task ReadAsync(StreamReader reader, StringBuilder text)
    {
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer) is > 0 and var count)
        {
            lock (text)
            {
                text.Append(buffer, 0, count);
            }
        }
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }

    private static bool Look(string tool)
    {
        var parts = tool.Split(':');
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, parts[0])) || File.Exists(Path.Combine(folder, parts[0] + ".exe")));
        return onPath && parts switch
        {
            [_] => true,
            ["dotnet", var package] => IsRestored(package),
            [var interpreter, var module] => TryRunAsync(interpreter, ["-c", $"import {module}"]).GetAwaiter().GetResult().ExitCode == 0,
            _ => throw new ArgumentException($"'{tool}' is no tool.", nameof(tool)),
        };
    }

    private static bool IsRestored(string package)
    {
        var version = XDocument.Load(Path.Combine(DeployedCampus.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Single(element => element.Attribute("Include")!.Value == package).Attribute("Version")!.Value;
        var folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Directory.Exists(Path.Combine(folder, package.ToLowerInvariant(), version));
    }
}
