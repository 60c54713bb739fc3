using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Where a project is. The AppHost's build writes one <c>Projects.NAME</c> a project reference.</summary>
public interface IProjectMetadata : IResourceAnnotation
{
    /// <summary>The project file's full path.</summary>
    string ProjectPath { get; }

    /// <summary>The project's launch settings, where they aren't read from its folder.</summary>
    LaunchSettings? LaunchSettings => null;

    /// <summary>Whether the project is built already.</summary>
    bool SuppressBuild => false;

    /// <summary>Whether it is a single source file.</summary>
    bool IsFileBasedApp => ProjectPath.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);
}
