namespace Aspire.Hosting.ApplicationModel;

/// <summary>The states that a resource can be in.</summary>
public static class KnownResourceStates
{
    /// <summary>There, without a process.</summary>
    public static readonly string Active = "Active";

    /// <summary>Being built.</summary>
    public static readonly string Building = "Building";

    /// <summary>Its process ended.</summary>
    public static readonly string Exited = "Exited";

    /// <summary>It could not be started.</summary>
    public static readonly string FailedToStart = "FailedToStart";

    /// <summary>Its work is done.</summary>
    public static readonly string Finished = "Finished";

    /// <summary>Waits for the start command.</summary>
    public static readonly string NotStarted = "NotStarted";

    /// <summary>Runs.</summary>
    public static readonly string Running = "Running";

    /// <summary>The container runtime doesn't answer.</summary>
    public static readonly string RuntimeUnhealthy = "RuntimeUnhealthy";

    /// <summary>Is being started.</summary>
    public static readonly string Starting = "Starting";

    /// <summary>Is being stopped.</summary>
    public static readonly string Stopping = "Stopping";

    /// <summary>A value is missing.</summary>
    public static readonly string ValueMissing = "ValueMissing";

    /// <summary>Waits for other resources.</summary>
    public static readonly string Waiting = "Waiting";

    /// <summary>The states that are left by a start only.</summary>
    public static readonly IReadOnlyList<string> TerminalStates = [Finished, FailedToStart, Exited];
}

/// <summary>How a state is shown.</summary>
public static class KnownResourceStateStyles
{
    /// <summary>Well.</summary>
    public static readonly string Success = "success";

    /// <summary>Badly.</summary>
    public static readonly string Error = "error";

    /// <summary>Neither.</summary>
    public static readonly string Info = "info";

    /// <summary>To be watched.</summary>
    public static readonly string Warn = "warning";
}

/// <summary>The names of facts that several kinds of resources have.</summary>
public static class CustomResourceKnownProperties
{
    /// <summary>What is started.</summary>
    public static string Source { get; } = "resource.source";

    /// <summary>How it is reached.</summary>
    public static string ConnectionString { get; } = "resource.connectionString";
}
