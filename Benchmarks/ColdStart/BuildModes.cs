using CampusIssues.Benchmarks.Gateway;

namespace CampusIssues.Benchmarks.ColdStart;

/// <summary>Publishes the functions in every mode that this machine can. One that it can't is told and left out.</summary>
internal static class BuildModes
{
    private const string Runtime = "linux-x64";

    private static readonly (string Name, string[] Options)[] Modes =
    [
        ("JIT, framework-dependent", ["--self-contained", "false"]),
        ("JIT, self-contained, trimmed", ["--self-contained", "-p:PublishTrimmed=true"]),
        ("ReadyToRun, self-contained, trimmed", ["--self-contained", "-p:PublishTrimmed=true", "-p:PublishReadyToRun=true"]),
        ("Native AOT, net10.0", ["-p:PublishAot=true", "-p:StripSymbols=true"]),
        ("Native AOT, net9.0", ["-p:PublishAot=true", "-p:StripSymbols=true", "-p:CampusFramework=net9.0"]),
    ];

    /// <summary>What was published, or was before where nothing is to be published anew.</summary>
    public static async Task<IReadOnlyList<Candidate>> PublishAsync(string root, bool anew)
    {
        var candidates = new List<Candidate>();
        foreach (var (name, options) in Modes)
        {
            var artifacts = Path.Combine(root, "artifacts/cold-start", name.Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '-'));
            var published = Path.Combine(artifacts, "publish/Functions", $"release_{Runtime}");
            string[] arguments = ["publish", Path.Combine(root, "Functions"), "-c", "Release", "-r", Runtime, "-nologo", "-v", "q", "--artifacts-path", artifacts, "-p:DebugType=none", "-p:GenerateDocumentationFile=false", .. options];
            var executable = Path.Combine(published, "Functions");
            if (anew ? await Child.RunAsync("dotnet", arguments) : File.Exists(executable))
            {
                candidates.Add(new Candidate(name, executable, [], published));
            }
            else
            {
                Console.Error.WriteLine($"  left out: its packs can't be restored, or it doesn't build, here ({string.Join(' ', options)})");
            }
        }

        return candidates;
    }
}
