using System.Collections.Concurrent;
using System.Diagnostics;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Processes;

/// <summary>The AppHost as a process of its own, as <c>dotnet run --project AppHost</c> starts it, on free ports.</summary>
internal sealed class AppHostProcess : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("campus-process-").FullName;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Process _process;

    public AppHostProcess(params string[] arguments)
    {
        // A shell's background jobs, and so the tests of one, ignore Ctrl+C; a terminal's programs don't.
        var start = new ProcessStartInfo(
            "env",
            ["--default-signal=INT", "dotnet", AppHostAssembly, "--DcpPublisher:RandomizePorts=true", $"--Parameters:staff-pin={Campus.AdminPin}", $"--AwsData={_data}", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _data,
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where this run keeps its data.</summary>
    public string DataDirectory => _data;

    public int Id => _process.Id;

    public string Output => string.Join('\n', _lines);

    /// <summary>The address of a resource, once the table of URLs is printed.</summary>
    public async Task<Uri> AddressAsync(string resource)
    {
        var line = await Eventually.NotNullAsync(
            () => _process.HasExited
                ? throw new ShouldAssertException($"the AppHost has ended:\n{Output}")
                : Task.FromResult(_lines.FirstOrDefault(text => UrlRow(text, resource) is not null)),
            $"the AppHost prints the address of {resource}:\n{Output}");
        return UrlRow(line, resource)!;
    }

    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        return _process.ExitCode;
    }

    public void Kill() => _process.Kill();

    public Task InterruptAsync() => Tools.RunAsync("kill", ["-INT", $"{Id}"]);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        await Folders.DeleteAsync(_data);
    }

    /// <summary>The processes below a process, children and theirs.</summary>
    public static IReadOnlyList<int> Descendants(int parent)
    {
        var parents = Directory.GetDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(id => (Id: id, Parent: ParentOf(id)))
            .ToLookup(process => process.Parent, process => process.Id);
        return [.. Below(parent)];

        IEnumerable<int> Below(int id) => parents[id].SelectMany(child => Below(child).Prepend(child));
    }

    /// <summary>Whether a process still runs; one that has ended and waits to be noticed doesn't.</summary>
    public static bool IsRunning(int id) =>
        ReadStat(id) is { Length: > 0 } stat && stat[(stat.LastIndexOf(')') + 2)..][0] is not ('Z' or 'X');

    /// <summary>The sockets that listen on a port, by their inodes: another program may get the port next, but never the socket.</summary>
    public static IReadOnlyList<string> Listeners(int port) =>
    [
        .. from table in new[] { "/proc/net/tcp", "/proc/net/tcp6" }
           where File.Exists(table)
           from line in File.ReadLines(table).Skip(1)
           let columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
           where columns[3] == "0A" && columns[1].EndsWith($":{port:X4}", StringComparison.Ordinal)
           select columns[9],
    ];

    /// <summary>The command line of a process; empty for one that has ended.</summary>
    public static string CommandLine(int id) => Read($"/proc/{id}/cmdline").Replace('\0', ' ');

    private static string AppHostAssembly { get; } = Path.Combine(AppContext.BaseDirectory, "..", "..", "AppHost", Configuration, "AppHost.dll");

    private static string Configuration => Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    private static int ParentOf(int id)
    {
        var stat = ReadStat(id);
        return stat.Length == 0 ? 0 : int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string ReadStat(int id) => Read($"/proc/{id}/stat");

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>A row of the table of URLs begins with two spaces and the resource's name, and ends with its address.</summary>
    private static Uri? UrlRow(string line, string resource) =>
        line.StartsWith($"  {resource} ", StringComparison.Ordinal) && Uri.TryCreate(line.Split(' ')[^1], UriKind.Absolute, out var url) ? url : null;

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
        }
    }
}
