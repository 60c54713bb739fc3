using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.Wire;

/// <summary>
/// The constraints of an operation's members, checked all before the first is told, as AWS's frameworks do:
/// <c>2 validation errors detected: Value null at 'source' failed to satisfy constraint: Member must not be null; …</c>
/// </summary>
public sealed class Constraints
{
    private readonly List<string> _faults = [];

    /// <summary>The member must be there.</summary>
    public Constraints Required(string member, string? value) => Check(value is not null, $"Value null at '{member}' failed to satisfy constraint: Member must not be null");

    /// <summary>A list or structure must be there.</summary>
    public Constraints Required(string member, bool isThere) => Required(member, isThere ? "" : null);

    /// <summary>The text, where there is one, must have at least and at most so many characters.</summary>
    public Constraints Length(string member, string? value, int least, int most)
    {
        Check(value is null || value.Length >= least, $"Value '{value}' at '{member}' failed to satisfy constraint: Member must have length greater than or equal to {least}");
        return Check(value is null || value.Length <= most, $"Value '{value}' at '{member}' failed to satisfy constraint: Member must have length less than or equal to {most}");
    }

    /// <summary>The text, where there is one, must be of this form.</summary>
    public Constraints Pattern(string member, string? value, Regex pattern) => Check(
        value is null || pattern.IsMatch(value),
        $"Value '{value}' at '{member}' failed to satisfy constraint: Member must satisfy regular expression pattern: {pattern.ToString().TrimStart('^').Replace("\\z", "", StringComparison.Ordinal)}");

    /// <summary>The text, where there is one, must be one of these.</summary>
    public Constraints OneOf(string member, string? value, params ReadOnlySpan<string> values) => Check(
        value is null || values.Contains(value),
        $"Value '{value}' at '{member}' failed to satisfy constraint: Member must satisfy enum value set: [{string.Join(", ", values)}]");

    /// <summary>The number, where there is one, must lie between these.</summary>
    public Constraints Range(string member, int? value, int least, int most)
    {
        Check(value is null || value >= least, $"Value '{value}' at '{member}' failed to satisfy constraint: Member must have value greater than or equal to {least}");
        return Check(value is null || value <= most, $"Value '{value}' at '{member}' failed to satisfy constraint: Member must have value less than or equal to {most}");
    }

    /// <summary>Adds a fault, in the framework's words, unless all is well.</summary>
    public Constraints Check(bool holds, string fault)
    {
        if (!holds)
        {
            _faults.Add(fault);
        }

        return this;
    }

    /// <summary>Tells every fault at once.</summary>
    /// <param name="code"><c>ValidationError</c> in the query protocol, <c>ValidationException</c> in JSON.</param>
    /// <exception cref="AwsException">There is a fault.</exception>
    public void Enforce(string code = "ValidationError")
    {
        if (_faults.Count > 0)
        {
            throw new AwsException(code, $"{_faults.Count} validation error{(_faults.Count == 1 ? "" : "s")} detected: {string.Join("; ", _faults)}");
        }
    }
}
