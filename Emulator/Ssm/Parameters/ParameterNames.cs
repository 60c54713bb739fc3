using System.Text.RegularExpressions;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Parameters;

/// <summary>What parameters can be called (https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-parameter-name-constraints.html).</summary>
internal static partial class ParameterNames
{
    private const string PathRule =
        "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_";

    private const string PathRequirements =
        "The parameter doesn't meet the parameter name requirements. The parameter name must begin with a forward slash \"/\". It can't be prefixed with \"aws\" or \"ssm\" (case-insensitive). It must use only letters, numbers, or the following symbols: . (period), - (hyphen), _ (underscore). Special characters are not allowed. All sub-paths, if specified, must use the forward slash symbol \"/\". Valid example: /get/parameters2-/by1./path0_.";

    /// <summary>Refuses a name that no new parameter can have.</summary>
    public static void Check(string name)
    {
        var isPath = name.Contains('/', StringComparison.Ordinal);
        if (isPath && !name.StartsWith('/'))
        {
            throw SsmErrors.Validation("Parameter name must be a fully qualified name.");
        }

        var bare = name.TrimStart('/');
        if (name.StartsWith("/aws/", StringComparison.OrdinalIgnoreCase))
        {
            throw SsmErrors.Reserved(name);
        }

        if (bare.StartsWith("ssm", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("aws", StringComparison.OrdinalIgnoreCase))
        {
            throw SsmErrors.Validation(isPath ? PathRule : "Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive).");
        }

        if (!(isPath ? Path() : Plain()).IsMatch(name))
        {
            throw SsmErrors.Validation(isPath ? PathRule : "Parameter name: can only include letters, numbers and the following 3 symbols .-_");
        }

        if (name.Count(character => character == '/') > SsmLimits.Levels)
        {
            throw SsmErrors.TooManyLevels();
        }
    }

    /// <summary>Refuses what no hierarchy's beginning can be.</summary>
    public static void CheckPath(string path)
    {
        if (!PathPrefix().IsMatch(path))
        {
            throw SsmErrors.Validation(PathRequirements);
        }
    }

    /// <summary>The name that a request gives, which may be an ARN.</summary>
    public static string Of(string given) =>
        Arn.TryParse(given) is { Service: "ssm" } arn && arn.Resource.StartsWith("parameter/", StringComparison.Ordinal) ? arn.Resource["parameter/".Length..] is var name && name.Contains('/', StringComparison.Ordinal) ? $"/{name}" : name
        : given;

    [GeneratedRegex(@"^(/[A-Za-z0-9_.-]+)+\z")]
    private static partial Regex Path();

    [GeneratedRegex(@"^[A-Za-z0-9_.-]+\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^/([A-Za-z0-9_.-]+/?)*\z")]
    private static partial Regex PathPrefix();
}
