namespace CampusIssues.Emulator.Seams;

/// <summary>Reads parameters. Implemented by <c>Ssm</c>; used by templates' dynamic references and parameter types.</summary>
public interface IParameters
{
    /// <summary>A parameter's value; null where there is none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">A version; null for the latest.</param>
    /// <param name="region">The region.</param>
    string? Find(string name, long? version, string region);
}
