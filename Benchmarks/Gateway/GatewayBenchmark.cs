using System.Globalization;
using System.Text;
using CampusIssues.Benchmarks.Load;

namespace CampusIssues.Benchmarks.Gateway;

/// <summary>GET through the gateway and a warm trivial function, beside serverless-offline with a trivial Node handler.</summary>
internal static class GatewayBenchmark
{
    private const int Rounds = 5;
    private static readonly int[] Connections = [1, 16, 64];

    public static async Task<int> RunAsync(string[] args)
    {
        var seconds = TimeSpan.FromSeconds(Number(args, "--seconds", 3));
        using var emulator = await StartEmulatorAsync(Number(args, "--functions", 2));
        using var peer = Text(args, "--peer") is "none" ? null : await ServerlessOffline.StartAsync(Text(args, "--peer"));
        var ours = Warm(emulator, seconds);
        var theirs = peer is null ? null : Warm(peer, seconds);

        var failures = 0;
        foreach (var connections in Connections)
        {
            List<LoadResult> own = [], other = [];
            for (var round = 0; round < Rounds; round++)
            {
                own.Add(ours(connections));
                other.AddRange(theirs is null ? [] : [theirs(connections)]);
            }

            failures += own.Sum(result => result.Failures);
            await PrintAsync("emulator", connections, own);
            if (connections == 1)
            {
                var direct = DirectCall.Median();
                await Console.Out.WriteLineAsync(Invariant($"the handler called directly: p50 {direct.TotalMilliseconds:0.000} ms; gateway and runtime API add {(Middle(own).Median - direct).TotalMilliseconds:0.00} ms"));
            }

            if (other.Count > 0)
            {
                await PrintAsync("serverless-offline", connections, other);
                var ratios = own.Zip(other, (mine, its) => mine.Rate / its.Rate).Order().ToArray();
                await Console.Out.WriteLineAsync(Invariant($"{connections,3} connections: {ratios[Rounds / 2]:0.0} times serverless-offline ({ratios[0]:0.0} to {ratios[^1]:0.0} in {Rounds} rounds by turns)"));
            }
        }

        return failures == 0 ? 0 : 1;
    }

    /// <summary>Warms a target up and returns what measures it.</summary>
    private static Func<int, LoadResult> Warm(Target target, TimeSpan seconds)
    {
        var request = Encoding.ASCII.GetBytes($"GET {target.Address.AbsolutePath} HTTP/1.1\r\nHost: {target.Address.Authority}\r\nAccept: application/json\r\n\r\n");
        LoadGenerator.Run(target.Address, [request], 16, 2 * seconds);
        return connections => LoadGenerator.Run(target.Address, [request], connections, seconds);
    }

    private static LoadResult Middle(List<LoadResult> rounds) => rounds.OrderBy(round => round.Rate).ElementAt(rounds.Count / 2);

    private static async Task<Target> StartEmulatorAsync(int functions)
    {
        var (edge, gateway) = (Child.FreePort(), Child.FreePort());
        var target = new Target(new Uri($"http://127.0.0.1:{gateway}/hello"));
        target.Add(Child.Start(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Emulator.dll"), "--port", $"{edge}", "--gateway-port", $"{gateway}", "--in-memory"],
            null,
            ("APIGATEWAY_EMULATOR_ROUTE_CONFIG_Hello", """{"LambdaResourceName":"Hello","HttpMethod":"Get","Path":"/hello"}""")));
        await Child.WaitForAsync(new Uri($"http://127.0.0.1:{edge}/_localstack/health"));
        for (var index = 0; index < functions; index++)
        {
            target.Add(Child.Start(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "Benchmarks.dll"), "trivial-function"],
                null,
                ("AWS_LAMBDA_RUNTIME_API", $"127.0.0.1:{edge}/Hello"),
                ("AWS_LAMBDA_FUNCTION_NAME", "Hello"),
                ("_HANDLER", "Hello")));
        }

        await Child.WaitForAsync(target.Address);
        return target;
    }

    private static async Task PrintAsync(string name, int connections, List<LoadResult> rounds)
    {
        var result = Middle(rounds);
        await Console.Out.WriteLineAsync(Invariant(
            $"{name,-20} {connections,3} connections: {result.Rate,8:0} requests/s, p50 {result.Median.TotalMilliseconds:0.00} ms, p99 {result.Slow.TotalMilliseconds:0.00} ms, failed {rounds.Sum(round => round.Failures)}"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string? Text(string[] args, string name) => Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    private static int Number(string[] args, string name, int otherwise) => int.TryParse(Text(args, name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
