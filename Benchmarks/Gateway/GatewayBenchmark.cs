using System.Globalization;
using System.Text;
using CampusIssues.Benchmarks.Load;

namespace CampusIssues.Benchmarks.Gateway;

/// <summary>GET through the gateway and a warm trivial function, beside serverless-offline with a trivial Node handler.</summary>
internal static class GatewayBenchmark
{
    private static readonly int[] Connections = [1, 16, 64];

    public static async Task<int> RunAsync(string[] args)
    {
        var seconds = TimeSpan.FromSeconds(Number(args, "--seconds", 5));
        var functions = Number(args, "--functions", 2);
        var ours = await MeasureAsync(() => StartEmulatorAsync(functions), seconds);
        await PrintAsync("emulator", ours);
        var direct = DirectCall.Median();
        await Console.Out.WriteLineAsync(Invariant($"the handler called directly: p50 {direct.TotalMilliseconds:0.000} ms; gateway and runtime API add {(ours[1].Median - direct).TotalMilliseconds:0.00} ms"));
        if (Text(args, "--peer") is not "none")
        {
            var peer = await MeasureAsync(() => ServerlessOffline.StartAsync(Text(args, "--peer")), seconds);
            await PrintAsync("serverless-offline", peer);
            foreach (var (connections, result) in ours)
            {
                await Console.Out.WriteLineAsync(Invariant($"{connections,3} connections: {result.Rate / peer[connections].Rate:0.0} times serverless-offline"));
            }
        }

        return ours.Values.Sum(result => result.Failures) == 0 ? 0 : 1;
    }

    private static async Task<Dictionary<int, LoadResult>> MeasureAsync(Func<Task<Target>> start, TimeSpan seconds)
    {
        using var target = await start();
        var request = Encoding.ASCII.GetBytes($"GET {target.Address.AbsolutePath} HTTP/1.1\r\nHost: {target.Address.Authority}\r\nAccept: application/json\r\n\r\n");
        LoadGenerator.Run(target.Address, [request], 16, seconds);
        var results = new Dictionary<int, LoadResult>();
        foreach (var connections in Connections)
        {
            results[connections] = LoadGenerator.Run(target.Address, [request], connections, seconds);
        }

        return results;
    }

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

    private static async Task PrintAsync(string name, Dictionary<int, LoadResult> results)
    {
        foreach (var (connections, result) in results)
        {
            await Console.Out.WriteLineAsync(Invariant(
                $"{name,-20} {connections,3} connections: {result.Rate,8:0} requests/s, p50 {result.Median.TotalMilliseconds:0.00} ms, p99 {result.Slow.TotalMilliseconds:0.00} ms, failed {result.Failures}"));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string? Text(string[] args, string name) => Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    private static int Number(string[] args, string name, int otherwise) => int.TryParse(Text(args, name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
