namespace CampusIssues.Emulator.Seams;

/// <summary>A parameter that is kept.</summary>
/// <param name="Value">Its value, in the clear.</param>
/// <param name="Type"><c>String</c>, <c>StringList</c> or <c>SecureString</c>.</param>
public sealed record StoredParameter(string Value, string Type);

/// <summary>Reads parameters. Implemented by <c>Ssm</c>; used by templates' dynamic references and parameter types.</summary>
public interface IParameters
{
    /// <summary>A parameter; null where there is none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">A version; null for the latest.</param>
    /// <param name="region">The region.</param>
    StoredParameter? Find(string name, long? version, string region);
}
