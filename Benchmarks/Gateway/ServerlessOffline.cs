using System.Diagnostics;

namespace CampusIssues.Benchmarks.Gateway;

/// <summary>serverless-offline with a trivial Node handler, in a folder of its own.</summary>
internal static class ServerlessOffline
{
    private const string Service = """
        service: t
        frameworkVersion: '3'
        provider: {name: aws, runtime: nodejs20.x, stage: prod}
        plugins: [serverless-offline]
        functions:
          hello:
            handler: handler.hello
            events: [{http: {path: hello, method: get}}]
        """;

    private const string Handler = """exports.hello = async () => ({ statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: '{"ok":true}' });""";

    /// <summary>Starts it; installs it by npm first where the folder doesn't have it.</summary>
    public static async Task<Target> StartAsync(string? folder)
    {
        folder ??= Path.Combine(Path.GetTempPath(), "campus-serverless-offline");
        Directory.CreateDirectory(folder);
        var program = Path.Combine(folder, "node_modules", ".bin", "serverless");
        if (!File.Exists(program))
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--prefix", folder, "serverless@3.40.0", "serverless-offline@13.10.1"]))!;
            await npm.WaitForExitAsync();
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "serverless.yml"), Service);
        await File.WriteAllTextAsync(Path.Combine(folder, "handler.js"), Handler);
        var (port, lambdaPort) = (Child.FreePort(), Child.FreePort());
        var target = new Target(new Uri($"http://localhost:{port}/prod/hello"));
        target.Add(Child.Start(program, ["offline", "--httpPort", $"{port}", "--lambdaPort", $"{lambdaPort}"], folder));
        await Child.WaitForAsync(target.Address);
        return target;
    }
}
