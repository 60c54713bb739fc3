namespace Aspire.Hosting.Dashboard.Store;

/// <summary>What sent telemetry: a service, by name.</summary>
/// <param name="Name">Its <c>service.name</c>: the resource's name in the AppHost.</param>
/// <param name="Attributes">All that it said of itself.</param>
internal sealed record TelemetryResource(string Name, KeyValuePair<string, string>[] Attributes);
