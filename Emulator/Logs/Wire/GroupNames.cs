using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Wire;

/// <summary>The name of a group in an ARN.</summary>
internal static class GroupNames
{
    private const string Prefix = "log-group:";

    /// <summary>The group's name, of its ARN or its name.</summary>
    public static string? Of(string? identifier)
    {
        if (Arn.TryParse(identifier) is not { } arn)
        {
            return identifier;
        }

        var name = arn.Resource.StartsWith(Prefix, StringComparison.Ordinal) ? arn.Resource[Prefix.Length..] : arn.Resource;
        return name.EndsWith(":*", StringComparison.Ordinal) ? name[..^2] : name;
    }
}
