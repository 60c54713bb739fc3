using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard;

namespace Aspire.Hosting.Orchestration;

/// <summary>The AppHost's own console: each resource's lines behind its name, and the AppHost's few words.</summary>
internal sealed class AppHostConsole(DistributedApplicationModel model)
{
    private static readonly string[] Colours = ["36", "32", "33", "35", "34", "96", "92", "93", "95", "94"];

    private readonly Lock _lock = new();
    private readonly bool _coloured = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
    private readonly int _width = model.Resources.Select(resource => resource.Name.Length).Where(length => length <= 24).DefaultIfEmpty().Max();

    /// <summary>False while a test runs the AppHost: then nothing is printed.</summary>
    public bool IsOn { get; set; }

    public void Line(string resource, ConsoleLine line)
    {
        if (!IsOn)
        {
            return;
        }

        var prefix = $"{resource.PadRight(_width)} |";
        Print(line.IsError ? Console.Error : Console.Out, $"{Coloured(prefix, ColourOf(resource))} {line.Text}");
    }

    public void Say(string text) => Print(Console.Out, text);

    public void Complain(string text) => Print(Console.Error, Coloured(text, "31"));

    public void Table(IReadOnlyList<(string Name, string Text, string Url)> rows)
    {
        var nameWidth = rows.Max(row => row.Name.Length);
        var textWidth = rows.Max(row => row.Text.Length);
        var lines = rows.Select(row =>
            $"  {Coloured(row.Name.PadRight(nameWidth), ColourOf(row.Name))}  {row.Text.PadRight(textWidth)}  {Coloured(row.Url, "4")}");
        Print(Console.Out, string.Join(Environment.NewLine, lines));
    }

    private void Print(TextWriter writer, string text)
    {
        if (!IsOn)
        {
            return;
        }

        lock (_lock)
        {
            writer.WriteLine(text);
            writer.Flush();
        }
    }

    private string Coloured(string text, string colour) => _coloured ? $"\e[{colour}m{text}\e[0m" : text;

    private string ColourOf(string resource)
    {
        var index = model.Resources.TakeWhile(other => other.Name != resource).Count();
        return Colours[index % Colours.Length];
    }
}
