using System.Text.Json;

namespace Aspire.Hosting.Orchestration;

/// <summary>Finds the launch profile with which a project starts.</summary>
internal static class LaunchProfiles
{
    /// <summary>The named one; else the one of the AppHost's own profile's name; else the first that runs the project.</summary>
    /// <exception cref="DistributedApplicationException">There is none of that name, or the file can't be read.</exception>
    public static (string Name, LaunchProfile Profile)? Choose(IProjectMetadata project, string? name)
    {
        var profiles = Read(project)?.Profiles ?? [];
        if (name is not null)
        {
            return profiles.TryGetValue(name, out var named)
                ? (name, named)
                : throw new DistributedApplicationException($"Launch settings file of {project.ProjectPath} does not contain profile '{name}'.");
        }

        var own = Environment.GetEnvironmentVariable("DOTNET_LAUNCH_PROFILE");
        if (own is not null && profiles.TryGetValue(own, out var same))
        {
            return (own, same);
        }

        return profiles.Where(profile => profile.Value.CommandName == "Project").Select(profile => ((string, LaunchProfile)?)(profile.Key, profile.Value)).FirstOrDefault();
    }

    private static LaunchSettings? Read(IProjectMetadata project)
    {
        var path = Path.Combine(Path.GetDirectoryName(project.ProjectPath)!, "Properties", "launchSettings.json");
        if (project.LaunchSettings is not null || !File.Exists(path))
        {
            return project.LaunchSettings;
        }

        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), LaunchSettingsJson.Default.LaunchSettings);
        }
        catch (JsonException fault)
        {
            throw new DistributedApplicationException($"Failed to get effective launch profile for project resource. There is malformed JSON in {path}: {fault.Message}", fault);
        }
    }
}
