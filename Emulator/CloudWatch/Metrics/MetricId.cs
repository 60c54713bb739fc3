namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>A dimension of a metric.</summary>
internal sealed record Dimension(string Name, string Value);

/// <summary>What a metric is known by.</summary>
/// <param name="Region">Its region; empty for the metrics of the emulator's own services, which are seen from every region.</param>
/// <param name="Namespace">e.g. <c>AWS/Lambda</c>.</param>
/// <param name="Name">e.g. <c>Errors</c>.</param>
/// <param name="DimensionKey">Its dimensions by name, in one text.</param>
internal readonly record struct MetricId(string Region, string Namespace, string Name, string DimensionKey)
{
    private const char Between = '\u001f';
    private const char After = '\u001e';

    public IReadOnlyList<Dimension> Dimensions => [.. DimensionKey.Split(After, StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split(Between))
        .Select(part => new Dimension(part[0], part[1]))];

    public static MetricId Of(string region, string metricNamespace, string name, IEnumerable<Dimension> dimensions) =>
        new(region, metricNamespace, name, Key(dimensions));

    /// <summary>The same for every order of the dimensions.</summary>
    public static string Key(IEnumerable<Dimension> dimensions) =>
        string.Concat(dimensions.OrderBy(dimension => dimension.Name, StringComparer.Ordinal).Select(dimension => $"{dimension.Name}{Between}{dimension.Value}{After}"));
}
