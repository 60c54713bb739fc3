namespace CampusIssues.Functions.Logging;

/// <summary>The one owner of standard output: one line a call, whole.</summary>
internal static class StandardOutput
{
    private static readonly Stream Stream = Console.OpenStandardOutput();
    private static readonly Lock Gate = new();

    public static void Line(ReadOnlySpan<byte> line)
    {
        lock (Gate)
        {
            Stream.Write(line);
            Stream.Write("\n"u8);
            Stream.Flush();
        }
    }
}
