using System.Runtime.CompilerServices;

namespace CampusIssues.IntegrationTests.Support;

/// <summary>What of the machine's environment must not reach the programs that tests start, and the tests themselves.</summary>
internal static class Machine
{
    // Whose profile, session or address would go before what a test says; and another program's addresses and telemetry.
    private static readonly string[] Foreign = ["AWS_", "OTEL_", "ASPIRE_", "ASPNETCORE_", "DOTNET_ENVIRONMENT", "MOTO_"];

    /// <summary>Before anything reads it: no setting of somebody's shell changes a test.</summary>
    [ModuleInitializer]
    internal static void Settle()
    {
        // A build of a test's own leaves no node behind: it would hold the test's pipe for a quarter of an hour.
        Environment.SetEnvironmentVariable("MSBUILDDISABLENODEREUSE", "1");

        // All servers of the tests are on this machine: no client asks a proxy for them.
        foreach (var name in new[] { "no_proxy", "NO_PROXY" })
        {
            Environment.SetEnvironmentVariable(name, $"{Environment.GetEnvironmentVariable(name)},localhost,127.0.0.1,::1,[::1],.localhost".TrimStart(','));
        }

        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => Array.Exists(Foreign, start => name.StartsWith(start, StringComparison.Ordinal))).ToArray())
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }
}
