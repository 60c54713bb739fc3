using System.Reflection;

namespace Aspire.Hosting;

/// <summary>Where the AppHost is, and what its build knew of the projects that it refers to.</summary>
internal sealed class AppHostFacts(string directory, Assembly? assembly)
{
    private const string TargetKey = "projecttarget:";

    private readonly Dictionary<string, string> _targets = assembly is null ? [] : assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(attribute => attribute.Key.StartsWith(TargetKey, StringComparison.Ordinal) && attribute.Value is not null)
        .DistinctBy(attribute => attribute.Key)
        .ToDictionary(attribute => attribute.Key[TargetKey.Length..], attribute => attribute.Value!, StringComparer.Ordinal);

    /// <summary>The AppHost project's folder.</summary>
    public string Directory { get; } = directory;

    /// <summary>The AppHost's name.</summary>
    public string Name { get; } = assembly?.GetName().Name ?? Path.GetFileName(directory);

    /// <summary>The assembly that the build makes of a referenced project; null for one that it doesn't know.</summary>
    public string? TargetOf(string projectPath) => _targets.GetValueOrDefault(projectPath);
}
