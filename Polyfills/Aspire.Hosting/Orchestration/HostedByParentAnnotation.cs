using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>The resource has no process of its own: it runs inside another, and runs when that does.</summary>
internal sealed record HostedByParentAnnotation(IResource Parent) : IResourceAnnotation;
