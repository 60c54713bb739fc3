namespace CampusIssues.UnitTests.Functions.Support;

/// <summary>Tables of cases: a line each, <c>input ⇶ expected</c>; # begins a remark.</summary>
internal static class Cases
{
    public static TheoryData<string, string> Read(string path)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in Lines(path))
        {
            var parts = line.Split('⇶', 2);
            data.Add(parts[0].Trim(), parts.Length == 2 ? parts[1].Trim() : "");
        }

        return data;
    }

    public static string[] Lines(string path) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "Functions", path)).Where(line => line.Length > 0 && line[0] != '#')];
}
