using System.Globalization;

namespace CampusIssues.Benchmarks.Load;

/// <summary>What a process has used of the machine, as Linux tells it; zero elsewhere.</summary>
/// <param name="Cpu">Time of processors.</param>
/// <param name="Megabytes">Resident memory.</param>
internal readonly record struct ProcessUsage(TimeSpan Cpu, double Megabytes)
{
    private const double TicksPerSecond = 100;

    public static ProcessUsage Of(int processId)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{processId}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture);
            var resident = File.ReadLines($"/proc/{processId}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return new ProcessUsage(
                TimeSpan.FromSeconds(ticks / TicksPerSecond),
                double.Parse(resident.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024);
        }
        catch (IOException)
        {
            return default;
        }
    }
}
