namespace Aspire.Hosting.Dashboard;

/// <summary>What the dashboard may know of the running application, and do to it. Implemented by the orchestrator; thread-safe.</summary>
internal interface IDashboardModel
{
    /// <summary>The AppHost's name.</summary>
    string ApplicationName { get; }

    /// <summary>Every resource as it is now, in the order in which the AppHost added them; hidden ones too.</summary>
    IReadOnlyList<DashboardResource> Resources { get; }

    /// <summary>Every resource as it is now, then each change as it happens, until cancelled.</summary>
    IAsyncEnumerable<DashboardResource> WatchAsync(CancellationToken cancellationToken);

    /// <summary>The lines that a resource wrote so far (the newest 10,000), then each new one, until cancelled. An unknown name yields nothing.</summary>
    IAsyncEnumerable<ConsoleLine> ConsoleAsync(string resourceName, CancellationToken cancellationToken);

    /// <summary>Runs one of the resource's commands ("start", "stop", "restart" or one of the AppHost's own).</summary>
    Task<DashboardCommandOutcome> ExecuteCommandAsync(string resourceName, string commandName, CancellationToken cancellationToken);
}
