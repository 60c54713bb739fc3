namespace CampusIssues.UnitTests.Polyfills.Testcontainers;

/// <summary>A stand-in for the docker command: it notes its calls and answers as a test wishes.</summary>
internal sealed class FakeRuntime : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("runtime-");

    /// <summary>One that runs, has the image, and maps every port to one port of this machine.</summary>
    public FakeRuntime(int port = 40123, string command = "docker", string extra = "")
    {
        var path = Path.Combine(_folder.FullName, command);
        File.WriteAllText(path, $$"""
            #!/bin/sh
            echo "$@" >> '{{CallsPath}}'
            {{extra}}
            case "$1" in
              version) echo 28.2.2 ;;
              ps) cat '{{_folder.FullName}}/left' 2>/dev/null ;;
              run) env > '{{_folder.FullName}}/environment'; echo Status of something; echo 0123456789ab ;;
              port) echo 127.0.0.1:{{port}} ;;
              inspect) echo true 0 ;;
              logs) echo out; echo err >&2 ;;
            esac
            exit 0
            """.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public string SearchPath => _folder.FullName;

    public string[] Calls => File.Exists(CallsPath) ? File.ReadAllLines(CallsPath) : [];

    public string Environment => File.ReadAllText(Path.Combine(_folder.FullName, "environment"));

    private string CallsPath => Path.Combine(_folder.FullName, "calls");

    /// <summary>A container that a process of this machine has left.</summary>
    public void Leaves(string id, string owner) => File.AppendAllText(Path.Combine(_folder.FullName, "left"), $"{id} {owner}\n");

    public void Dispose() => _folder.Delete(recursive: true);
}
