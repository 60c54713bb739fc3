namespace CampusIssues.IntegrationTests.Deployment.Permissions;

/// <summary>Something that a permission makes possible.</summary>
/// <param name="Begin">Does it.</param>
/// <param name="Happened">Whether it came about.</param>
internal sealed record Story(Func<Task> Begin, Func<Task<bool>> Happened)
{
    /// <summary>Whether the system tries again by itself what was denied, so that nothing is lost and nobody does it again.</summary>
    public bool IsTriedAgain { get; init; }

    /// <summary>The grant that must be missing as well, for the story to take the rare path that needs this one.</summary>
    public string? AlsoWithout { get; init; }

    /// <summary>Sets right what the rare path needed, before the permission is given back.</summary>
    public Func<Task> Mend { get; init; } = () => Task.CompletedTask;

    /// <summary>Sets right what the rare path needed, when all is over, however it went.</summary>
    public Func<Task> End { get; init; } = () => Task.CompletedTask;
}
