namespace Aspire.Hosting.Dashboard;

/// <summary>A resource at one moment.</summary>
/// <param name="Name">Its name in the AppHost; also its <c>service.name</c> in telemetry.</param>
/// <param name="Type">Project, Executable, Container, Parameter, …</param>
/// <param name="State">One of KnownResourceStates, or null before the first.</param>
/// <param name="StateStyle">success, info, warning, error, or null.</param>
/// <param name="Health">Healthy, Degraded or Unhealthy; null while the resource does not run.</param>
internal sealed record DashboardResource(string Name, string Type, string? State, string? StateStyle, string? Health)
{
    /// <summary>Null until the resource was started.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Null while it runs.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>The exit code of the process, where one ended.</summary>
    public int? ExitCode { get; init; }

    /// <summary>The process, where one runs.</summary>
    public int? ProcessId { get; init; }

    /// <summary>What is started: the project's path, the command, the image.</summary>
    public string? Source { get; init; }

    /// <summary>True for what only the details should list.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Each health check's last answer.</summary>
    public IReadOnlyList<DashboardHealthReport> HealthReports { get; init; } = [];

    /// <summary>In the order in which to show them.</summary>
    public IReadOnlyList<DashboardUrl> Urls { get; init; } = [];

    /// <summary>The variables that the AppHost gave to the process, by name.</summary>
    public IReadOnlyList<DashboardVariable> Environment { get; init; } = [];

    /// <summary>Further facts: project path, arguments, stack outputs, a parameter's value.</summary>
    public IReadOnlyList<DashboardVariable> Properties { get; init; } = [];

    /// <summary>Parent, Reference, WaitFor: to other resources by name.</summary>
    public IReadOnlyList<DashboardRelationship> Relationships { get; init; } = [];

    /// <summary>What can be done now.</summary>
    public IReadOnlyList<DashboardCommand> Commands { get; init; } = [];
}

/// <summary>One line of a resource's console.</summary>
internal readonly record struct ConsoleLine(int Number, DateTimeOffset Time, string Text, bool IsError);

/// <summary>An address with its label.</summary>
internal sealed record DashboardUrl(string Url, string? Text, string? EndpointName, bool DetailsOnly);

/// <summary>A named value; a secret one is shown on demand only.</summary>
internal sealed record DashboardVariable(string Name, string? Value, bool IsSecret);

/// <summary>How one resource relates to another.</summary>
internal sealed record DashboardRelationship(string ResourceName, string Type);

/// <summary>A health check's last answer.</summary>
internal sealed record DashboardHealthReport(string Name, string? Status, string? Description, DateTimeOffset? LastRunAt);

/// <summary>A button: <paramref name="IsEnabled"/> false greys it out; a confirmation is asked before it runs.</summary>
internal sealed record DashboardCommand(string Name, string DisplayName, string? Description, string? Confirmation, bool IsHighlighted, bool IsEnabled);

/// <summary>How a command ended.</summary>
internal sealed record DashboardCommandOutcome(bool Success, string? Message);
