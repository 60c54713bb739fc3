namespace Aspire.Hosting.Orchestration;

/// <summary>A child's environment: the AppHost's own without what is meant for the AppHost alone, and what the model says.</summary>
internal static class ChildEnvironment
{
    private static readonly string[] AppHostOnly =
        ["ASPNETCORE_URLS", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "DOTNET_LAUNCH_PROFILE", "DOTNET_CLI_TELEMETRY_SESSIONID", "DOTNET_HOST_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly"];

    public static void Prepare(IDictionary<string, string?> environment, IReadOnlyList<ResolvedValue> given)
    {
        foreach (var name in AppHostOnly)
        {
            environment.Remove(name);
        }

        foreach (var name in environment.Keys.Where(name => name.StartsWith("ASPIRE_", StringComparison.Ordinal)).ToArray())
        {
            environment.Remove(name);
        }

        foreach (var variable in given)
        {
            environment[variable.Name] = variable.Value;
        }
    }
}
