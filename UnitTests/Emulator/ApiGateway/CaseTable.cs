namespace CampusIssues.UnitTests.Emulator.ApiGateway;

/// <summary>Reads a table of cases, <c>input ⇶ expected</c> a line; lines with # and a space first are comments.</summary>
internal static class CaseTable
{
    public static IEnumerable<object[]> Read(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "Emulator", "ApiGateway", file))
            .Where(line => line.Contains('⇶', StringComparison.Ordinal) && !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line.Split(" ⇶ ", StringSplitOptions.None))
            .Select(parts => (object[])[.. parts]);
}
