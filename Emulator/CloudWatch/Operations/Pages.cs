using System.Globalization;
using System.Text;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations;

/// <summary>Lists in pages: a token names the place of the next item.</summary>
internal static class Pages
{
    public static (IReadOnlyList<T> Page, string? Next) Take<T>(IReadOnlyList<T> items, string? token, int size)
    {
        var start = Read(token);
        return ([.. items.Skip(start).Take(size)], start + size < items.Count ? Write(start + size) : null);
    }

    public static string Write(int place) => Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cw/{place}")));

    /// <summary>The place of a token; 0 without one.</summary>
    /// <exception cref="AwsException"><c>InvalidNextToken</c></exception>
    public static int Read(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return 0;
        }

        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length) is var text
            && text.StartsWith("cw/", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                ? place
                : throw CloudWatchErrors.InvalidToken();
    }
}
