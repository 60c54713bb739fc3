using System.Runtime.CompilerServices;

namespace CampusIssues.IntegrationTests.Support;

/// <summary>All servers of the tests are on this machine: no client here, or in a program that a test starts, may ask a proxy for them.</summary>
internal static class Loopback
{
    [ModuleInitializer]
    internal static void NeedsNoProxy()
    {
        foreach (var name in new[] { "no_proxy", "NO_PROXY" })
        {
            Environment.SetEnvironmentVariable(name, $"{Environment.GetEnvironmentVariable(name)},localhost,127.0.0.1,::1,[::1],.localhost".TrimStart(','));
        }
    }
}
