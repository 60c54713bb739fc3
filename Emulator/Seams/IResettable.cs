namespace CampusIssues.Emulator.Seams;

/// <summary>
/// State that can be thrown away while the emulator runs, by <c>POST /_localstack/state/reset</c>. Implemented where a service keeps
/// state, and registered beside it; a service may have several.
/// </summary>
public interface IResettable
{
    /// <summary>The service's name, as <c>/_localstack/health</c> tells it.</summary>
    string Service { get; }

    /// <summary>Throws everything away, in memory and on disk.</summary>
    void Reset();
}
