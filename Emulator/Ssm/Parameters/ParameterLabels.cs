using System.Globalization;
using System.Text.RegularExpressions;
using CampusIssues.Emulator.Ssm.State;

namespace CampusIssues.Emulator.Ssm.Parameters;

/// <summary>The labels of versions (https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-labels.html).</summary>
internal static partial class ParameterLabels
{
    /// <summary>Whether this can be a label.</summary>
    public static bool CanBe(string label) => label.Length <= 100 && Form().IsMatch(label)
        && !label.StartsWith("aws", StringComparison.OrdinalIgnoreCase) && !label.StartsWith("ssm", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gives labels to a version, the latest unless told, and takes them from others.</summary>
    public static Parameter Move(Parameter parameter, int? number, IReadOnlyList<string> labels)
    {
        var target = VersionOf(parameter, number);
        if (target.Labels.Union(labels).Count() > SsmLimits.Labels)
        {
            throw SsmErrors.TooManyLabels();
        }

        return parameter with
        {
            Versions = [.. parameter.Versions.Select(version => version with
            {
                Labels = version.Number == target.Number ? [.. version.Labels.Union(labels)] : [.. version.Labels.Except(labels)],
            })],
        };
    }

    public static Parameter Without(Parameter parameter, long number, IReadOnlyList<string> labels) => parameter with
    {
        Versions = [.. parameter.Versions.Select(version => version.Number == number ? version with { Labels = [.. version.Labels.Except(labels)] } : version)],
    };

    /// <summary>A version, the latest unless told; throws where there is none.</summary>
    public static ParameterVersion VersionOf(Parameter parameter, int? number) => number is null
        ? parameter.Latest
        : parameter.Versions.FirstOrDefault(version => version.Number == number) ?? throw SsmErrors.NoVersion(number.Value.ToString(CultureInfo.InvariantCulture), parameter.Name);

    [GeneratedRegex(@"^[A-Za-z_.-][A-Za-z0-9_.-]*\z")]
    private static partial Regex Form();
}
