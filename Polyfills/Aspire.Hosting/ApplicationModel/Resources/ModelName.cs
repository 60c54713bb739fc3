namespace Aspire.Hosting.ApplicationModel;

/// <summary>The form of a resource's name: as in Aspire, so that a model that runs here runs there.</summary>
internal static class ModelName
{
    private const int MaxLength = 64;

    public static void Validate(string name, string target = "Resource")
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (Fault(name) is { } fault)
        {
            throw new ArgumentException($"{target} name '{name}' is invalid. {fault}", nameof(name));
        }
    }

    private static string? Fault(string name) => name switch
    {
        _ when name.Length > MaxLength => $"Name must be between 1 and {MaxLength} characters long.",
        _ when !char.IsAsciiLetter(name[0]) => "Name must start with an ASCII letter.",
        _ when !name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-') =>
            "Name must contain only ASCII letters, digits, and hyphens.",
        _ when name.Contains("--", StringComparison.Ordinal) => "Name cannot contain consecutive hyphens.",
        _ when name.EndsWith('-') => "Name cannot end with a hyphen.",
        _ => null,
    };
}
