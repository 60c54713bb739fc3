using System.Collections.Immutable;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource at one moment.</summary>
public sealed record CustomResourceSnapshot
{
    /// <summary>Project, Executable, Container, …</summary>
    public required string ResourceType { get; init; }

    /// <summary>Further facts.</summary>
    public required ImmutableArray<ResourcePropertySnapshot> Properties { get; init; }

    /// <summary>When it was created.</summary>
    public DateTime? CreationTimeStamp { get; init; }

    /// <summary>When it started.</summary>
    public DateTime? StartTimeStamp { get; init; }

    /// <summary>When it stopped.</summary>
    public DateTime? StopTimeStamp { get; init; }

    /// <summary>Its state.</summary>
    public ResourceStateSnapshot? State { get; init; }

    /// <summary>The exit code of its process.</summary>
    public int? ExitCode { get; init; }

    /// <summary>The worst of its health reports; null while it does not run; healthy when it has no health check.</summary>
    public HealthStatus? HealthStatus => State?.Text != KnownResourceStates.Running
        ? null
        : HealthReports.IsEmpty
            ? Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy
            : HealthReports.Min(report => report.Status ?? Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Unhealthy);

    /// <summary>Each health check's last answer.</summary>
    public ImmutableArray<HealthReportSnapshot> HealthReports { get; internal init; } = [];

    /// <summary>The variables that it was given.</summary>
    public ImmutableArray<EnvironmentVariableSnapshot> EnvironmentVariables { get; init; } = [];

    /// <summary>Its addresses.</summary>
    public ImmutableArray<UrlSnapshot> Urls { get; init; } = [];

    /// <summary>How it relates to others.</summary>
    public ImmutableArray<RelationshipSnapshot> Relationships { get; init; } = [];

    /// <summary>What can be done with it.</summary>
    public ImmutableArray<ResourceCommandSnapshot> Commands { get; init; } = [];

    /// <summary>Whether lists leave it out.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Its picture.</summary>
    public string? IconName { get; init; }

    /// <summary>How its picture is drawn.</summary>
    public IconVariant? IconVariant { get; init; }

    /// <summary>Whether those who wanted to know that it is ready have been told, and are done.</summary>
    internal bool IsReadyHandled { get; init; }

    /// <summary>Why it could not be started, in one sentence.</summary>
    internal string? FailureReason { get; init; }

    /// <summary>The process, while it runs.</summary>
    internal int? ProcessId { get; init; }

    /// <summary>Which variables are shown on demand only.</summary>
    internal ImmutableHashSet<string> SecretVariables { get; init; } = [];
}

/// <summary>Changes of a snapshot that are not properties.</summary>
public static class CustomResourceSnapshotExtensions
{
    /// <summary>The same with other health reports.</summary>
    public static CustomResourceSnapshot WithHealthReports(this CustomResourceSnapshot snapshot, ImmutableArray<HealthReportSnapshot> healthReports) =>
        snapshot with { HealthReports = healthReports };
}
