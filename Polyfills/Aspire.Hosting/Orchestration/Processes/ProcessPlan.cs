namespace Aspire.Hosting.Orchestration;

/// <summary>What to start, and how.</summary>
internal sealed record ProcessPlan(string FileName, IReadOnlyList<string> Arguments, string WorkingDirectory)
{
    /// <summary>What the AppHost gives to the process, beside its own environment.</summary>
    public IReadOnlyList<ResolvedValue> Environment { get; init; } = [];

    /// <summary>What the resource is made of: shown as its source.</summary>
    public required string Source { get; init; }

    /// <summary>The command that ends it, where a signal to the process isn't enough (a container).</summary>
    public Func<Task>? StopAsync { get; init; }

    /// <summary>A command that takes away what a process that was killed leaves behind elsewhere.</summary>
    public IReadOnlyList<string> CleanUp { get; init; } = [];
}
