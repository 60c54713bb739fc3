using System.Globalization;

namespace CampusIssues.Benchmarks.DynamoDb;

/// <summary>What is measured, and for how long.</summary>
internal sealed record BenchmarkOptions
{
    public List<(string Name, Uri Url)> Urls { get; } = [];

    public TimeSpan Duration { get; private set; } = TimeSpan.FromSeconds(2);

    public int[] Connections { get; private set; } = [1, 16, 64];

    public string[]? Only { get; private set; }

    public string[] Peers { get; private set; } = ["dynalite", "moto"];

    public int Rounds { get; private set; } = 3;

    public static BenchmarkOptions Parse(string[] args)
    {
        var options = new BenchmarkOptions();
        for (var at = 0; at + 1 < args.Length; at += 2)
        {
            options.Set(args[at], args[at + 1]);
        }

        return options;
    }

    private void Set(string option, string value)
    {
        switch (option)
        {
            case "--url":
                var name = value.Contains("=http", StringComparison.Ordinal) ? value[..value.IndexOf('=', StringComparison.Ordinal)] : value;
                Urls.Add((name, new Uri(value[(name == value ? 0 : name.Length + 1)..])));
                break;
            case "--seconds":
                Duration = TimeSpan.FromSeconds(double.Parse(value, CultureInfo.InvariantCulture));
                break;
            case "--connections":
                Connections = [.. value.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
                break;
            case "--only":
                Only = value.Split(',');
                break;
            case "--peers":
                Peers = value.Split(',', StringSplitOptions.RemoveEmptyEntries);
                break;
            case "--rounds":
                Rounds = int.Parse(value, CultureInfo.InvariantCulture);
                break;
            default:
                throw new ArgumentException($"There is no option {option}.");
        }
    }
}
