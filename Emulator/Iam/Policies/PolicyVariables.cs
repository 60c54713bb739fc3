using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.Iam.Policies;

/// <summary>Policy variables (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html).</summary>
internal static partial class PolicyVariables
{
    public static string Replace(string text, Func<string, string> valueOf) => Variable().Replace(text, match =>
    {
        var name = match.Groups[1].Value;
        if (name is "*" or "?" or "$")
        {
            return name;
        }

        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            return valueOf(name.Trim());
        }

        var value = valueOf(name[..comma].Trim());
        return value.Length > 0 ? value : name[(comma + 1)..].Trim().Trim('\'');
    });

    [GeneratedRegex(@"\$\{([^}]+)\}")]
    private static partial Regex Variable();
}
