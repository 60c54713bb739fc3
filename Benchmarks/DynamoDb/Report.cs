using System.Globalization;
using System.Text;

namespace CampusIssues.Benchmarks.DynamoDb;

/// <summary>Writes the figures as a table and as a chart.</summary>
internal static class Report
{
    private static readonly string[] Colours = ["#2563eb", "#9ca3af", "#f59e0b", "#10b981", "#8b5cf6", "#ef4444"];

    public static async Task WriteAsync(List<Measurement> measurements, List<StartMeasurement> starts, string folder)
    {
        Directory.CreateDirectory(folder);
        var table = Table(measurements, starts);
        await Console.Out.WriteLineAsync(table);
        await File.WriteAllTextAsync(Path.Combine(folder, "dynamodb.md"), table);
        await File.WriteAllTextAsync(Path.Combine(folder, "dynamodb.svg"), Chart(measurements));
        await Console.Out.WriteLineAsync($"Written to {folder}");
    }

    private static string Table(List<Measurement> measurements, List<StartMeasurement> starts)
    {
        var text = new StringBuilder("| operation | connections | server | requests/s | p50 ms | p99 ms | cores | MB | of the floor | failures |\n|---|--:|---|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var one in measurements)
        {
            var floor = measurements.Find(other => other.Server == Contestants.Floor && other.Operation == one.Operation && other.Connections == one.Connections);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {one.Operation} | {one.Connections} | {one.Server} | {one.Rate:N0} | {one.Median:N2} | {one.Slow:N2} | {one.Cpu:N2} | {one.Megabytes:N0} | {one.Rate / (floor?.Rate ?? one.Rate):P0} | {one.Failures} |");
        }

        text.AppendLine().AppendLine("| server | start to first answer, ms | idle MB |").AppendLine("|---|--:|--:|");
        foreach (var start in starts)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {start.Server} | {start.FirstAnswer:N0} | {start.IdleMegabytes:N0} |");
        }

        return text.ToString();
    }

    private static string Chart(List<Measurement> measurements)
    {
        var servers = measurements.Select(one => one.Server).Distinct().ToList();
        var groups = measurements.GroupBy(one => (one.Operation, one.Connections)).ToList();
        var most = measurements.Max(one => one.Rate);
        var svg = new StringBuilder();
        var y = 30;
        foreach (var group in groups)
        {
            svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"10\" y=\"{y + 12}\">{group.Key.Operation}, {group.Key.Connections}</text>");
            foreach (var one in group)
            {
                var width = one.Rate / most * 560;
                svg.AppendLine(CultureInfo.InvariantCulture, $"<rect x=\"190\" y=\"{y}\" width=\"{width:F1}\" height=\"13\" fill=\"{Colours[servers.IndexOf(one.Server) % Colours.Length]}\"/><text x=\"{196 + width:F1}\" y=\"{y + 11}\">{one.Rate:N0}</text>");
                y += 15;
            }

            y += 10;
        }

        var legend = string.Concat(servers.Select((server, index) => string.Create(
            CultureInfo.InvariantCulture, $"<rect x=\"{190 + (index * 130)}\" y=\"6\" width=\"12\" height=\"12\" fill=\"{Colours[index % Colours.Length]}\"/><text x=\"{206 + (index * 130)}\" y=\"16\">{server}</text>")));
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"820\" height=\"{y}\" font-family=\"sans-serif\" font-size=\"12\"><rect width=\"100%\" height=\"100%\" fill=\"white\"/><text x=\"10\" y=\"16\">requests/s</text>{legend}{svg}</svg>\n";
    }
}
