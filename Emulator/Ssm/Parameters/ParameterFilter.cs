using CampusIssues.Emulator.Ssm.State;

namespace CampusIssues.Emulator.Ssm.Parameters;

/// <summary>One filter: one of its values must fit.</summary>
/// <param name="Key">Name, Type, KeyId, Path, Label, Tier, DataType or <c>tag:…</c>.</param>
/// <param name="Option">Equals, BeginsWith, Contains, Recursive or OneLevel.</param>
/// <param name="Values">The values; none for a tag that must only be there.</param>
internal sealed record ParameterFilter(string Key, string Option, IReadOnlyList<string> Values)
{
    public bool Passes(Parameter parameter, ParameterVersion version)
    {
        IReadOnlyList<string> actual = Key switch
        {
            "Name" or "Path" => [parameter.Name],
            "Type" => [version.Type],
            "KeyId" => version.KeyId is { } key ? [key] : [],
            "Label" => version.Labels,
            "Tier" => [version.Tier],
            "DataType" => [version.DataType],
            _ => parameter.Tags.TryGetValue(Key["tag:".Length..], out var tag) ? [tag] : [],
        };
        return Values.Count == 0 ? actual.Count > 0 : actual.Any(text => Values.Any(value => Fits(text, value)));
    }

    /// <summary>Whether a parameter lies under a path, at once or at any depth.</summary>
    public static bool IsUnder(string name, string path, bool isRecursive)
    {
        var prefix = path.TrimEnd('/') + "/";
        return (name.StartsWith(prefix, StringComparison.Ordinal) && (isRecursive || !name[prefix.Length..].Contains('/', StringComparison.Ordinal)))
            || (prefix == "/" && !name.Contains('/', StringComparison.Ordinal));
    }

    private bool Fits(string text, string value) => Option switch
    {
        "BeginsWith" => text.StartsWith(value, StringComparison.Ordinal),
        "Contains" => text.Contains(value, StringComparison.Ordinal),
        "Recursive" or "OneLevel" => IsUnder(text, value, Option == "Recursive"),
        _ => text == value || (Key == "Name" && text == $"/{value}"),
    };
}
