namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that must get somewhere first.</summary>
public sealed class WaitAnnotation(IResource resource, WaitType waitType, int exitCode = 0) : IResourceAnnotation
{
    /// <summary>The other resource.</summary>
    public IResource Resource { get; } = resource;

    /// <summary>How far it must get.</summary>
    public WaitType WaitType { get; } = waitType;

    /// <summary>The exit code that counts as completion.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>What to do when it fails.</summary>
    public WaitBehavior? WaitBehavior { get; init; }
}

/// <summary>How far another resource must get.</summary>
public enum WaitType
{
    /// <summary>It runs and is healthy.</summary>
    WaitUntilHealthy = 0,

    /// <summary>It ran and ended.</summary>
    WaitForCompletion = 1,

    /// <summary>It runs.</summary>
    WaitUntilStarted = 2,
}

/// <summary>What to do when the other resource fails.</summary>
public enum WaitBehavior
{
    /// <summary>Go on waiting: somebody may restart it.</summary>
    WaitOnResourceUnavailable = 0,

    /// <summary>Fail too.</summary>
    StopOnResourceUnavailable = 1,
}
