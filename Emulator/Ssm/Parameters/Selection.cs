using System.Globalization;
using CampusIssues.Emulator.Ssm.State;

namespace CampusIssues.Emulator.Ssm.Parameters;

/// <summary>A version of a parameter that was asked for, <c>name</c>, <c>name:3</c>, <c>name:label</c>, or the same with an ARN.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Version">The version.</param>
/// <param name="Selector">What stood after the name, with its colon; null where nothing did.</param>
internal sealed record Selection(Parameter Parameter, ParameterVersion Version, string? Selector)
{
    /// <summary>The name and the selector, with its colon, of what a request gives.</summary>
    public static (string Name, string? Selector) Read(string given)
    {
        var begin = given.StartsWith("arn:", StringComparison.Ordinal) ? given.IndexOf(":parameter/", StringComparison.Ordinal) + 1 : 0;
        var colon = given.IndexOf(':', Math.Max(0, begin));
        return colon < 0 ? (ParameterNames.Of(given), null) : (ParameterNames.Of(given[..colon]), given[colon..]);
    }

    /// <summary>Throws where there is no such parameter or version.</summary>
    public static Selection Of(SsmState state, string region, string given)
    {
        var (name, selector) = Read(given);
        // An ARN doesn't tell a name with a slash before it from one without.
        var parameter = state.Find(region, name) ?? (given.StartsWith("arn:", StringComparison.Ordinal) ? state.Find(region, $"/{name}") : null) ?? throw SsmErrors.NotFound();
        var wanted = selector?[1..];
        var version = wanted is null ? parameter.Latest
            : long.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? parameter.Versions.FirstOrDefault(each => each.Number == number)
            : parameter.Versions.FirstOrDefault(each => each.Labels.Contains(wanted));
        return new Selection(parameter, version ?? throw SsmErrors.NoVersion(wanted!, parameter.Name), selector);
    }
}
