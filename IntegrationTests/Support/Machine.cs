using System.Runtime.CompilerServices;

namespace CampusIssues.IntegrationTests.Support;

/// <summary>What of the machine's environment must not reach the programs that tests start, and the tests themselves.</summary>
internal static class Machine
{
    private const string Loopback = "localhost,127.0.0.1,[::1],::1";

    // Whose profile, session or address would go before what a test says; and another program's addresses and telemetry.
    private static readonly string[] Foreign = ["AWS_", "OTEL_", "ASPIRE_", "ASPNETCORE_", "DOTNET_ENVIRONMENT", "MOTO_"];

    /// <summary>Before anything reads it: a proxy must not get what is for this machine, and no setting of somebody's shell changes a test.</summary>
    [ModuleInitializer]
    internal static void Settle()
    {
        foreach (var name in new[] { "NO_PROXY", "no_proxy" })
        {
            var others = Environment.GetEnvironmentVariable(name);
            Environment.SetEnvironmentVariable(name, string.IsNullOrEmpty(others) ? Loopback : $"{others},{Loopback}");
        }

        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => Array.Exists(Foreign, start => name.StartsWith(start, StringComparison.Ordinal))).ToArray())
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }
}
