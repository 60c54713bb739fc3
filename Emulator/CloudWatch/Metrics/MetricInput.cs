using CampusIssues.Emulator.CloudWatch.Wire;

namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>Reads what metrics are known by from requests.</summary>
internal static class MetricInput
{
    private const int NameLength = 255;
    private const int ValueLength = 1024;

    public static string Namespace(Input input)
    {
        var name = input.Require("Namespace");
        return name.StartsWith(':') || name.Length > NameLength || !IsPrintable(name) ? throw Invalid(name, input.Path("Namespace")) : name;
    }

    public static string Name(Input input)
    {
        var name = input.Require("MetricName");
        return name.Length > NameLength || !IsPrintable(name) ? throw Invalid(name, input.Path("MetricName")) : name;
    }

    public static IReadOnlyList<Dimension> Dimensions(Input input)
    {
        var dimensions = input.Structures("Dimensions");
        if (dimensions.Count > CloudWatchLimits.Dimensions)
        {
            throw CloudWatchErrors.TooMany(input.Path("Dimensions"), CloudWatchLimits.Dimensions);
        }

        var read = dimensions.Select(Dimension).ToArray();
        var twice = read.GroupBy(dimension => dimension.Name).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? read : throw CloudWatchErrors.InvalidValue($"The dimension {twice.Key} in {input.Path("Dimensions")} is specified more than once.");
    }

    /// <summary>The metric of a structure that has Namespace, MetricName and Dimensions.</summary>
    public static MetricId Read(Input input, string region) => MetricId.Of(region, Namespace(input), Name(input), Dimensions(input));

    private static Dimension Dimension(Input input)
    {
        var (name, value) = (input.Require("Name"), input.Require("Value"));
        return name.Length > NameLength || name.StartsWith(':') || !IsPrintable(name) ? throw Invalid(name, input.Path("Name"))
            : value.Length > ValueLength || !IsPrintable(value) ? throw Invalid(value, input.Path("Value"))
            : new Dimension(name, value);
    }

    private static bool IsPrintable(string text) => text.All(letter => letter is >= ' ' and <= '~') && text.AsSpan().Trim().Length > 0;

    private static Emulator.Wire.AwsException Invalid(string value, string parameter) => CloudWatchErrors.InvalidValue($"The value {value} for parameter {parameter} is invalid.");
}
