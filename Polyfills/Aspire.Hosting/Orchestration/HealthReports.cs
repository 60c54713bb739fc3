using System.Collections.Immutable;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

internal static class HealthReports
{
    /// <summary>A report without an answer for each health check: not healthy until it was asked.</summary>
    public static ImmutableArray<HealthReportSnapshot> NotYet(IResource resource) =>
        [.. resource.Annotations.OfType<HealthCheckAnnotation>().Select(annotation => new HealthReportSnapshot(annotation.Key, null, null, null))];
}
