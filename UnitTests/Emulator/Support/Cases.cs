namespace CampusIssues.UnitTests.Emulator.Support;

/// <summary>Reads tables of cases: <c>input ⇶ input ⇶ expected</c> a line, # for comments.</summary>
internal static class Cases
{
    public static TheoryData<string, string, string> Read(string path)
    {
        var table = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", path)))
        {
            if (line.Length > 0 && !line.StartsWith('#') && line.Split(" ⇶ ") is [var first, var second, var expected])
            {
                table.Add(first, second, expected);
            }
        }

        return table;
    }
}
