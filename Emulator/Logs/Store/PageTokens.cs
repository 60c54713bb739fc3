using System.Globalization;

namespace CampusIssues.Emulator.Logs.Store;

/// <summary>Tokens that name a place in a stream and the direction to read on: <c>f/…</c> forward, <c>b/…</c> backward.</summary>
internal static class PageTokens
{
    public static LogPosition At(LogEvent found) => new(found.Timestamp, found.Id);

    public static string Write(bool forward, LogPosition position) =>
        string.Create(CultureInfo.InvariantCulture, $"{(forward ? 'f' : 'b')}/{position.Timestamp:D20}{position.Id:D36}/s");

    /// <summary>The direction and the place of a token; without one, the start or the end.</summary>
    public static (bool Forward, LogPosition From) Read(string? token, bool fromHead)
    {
        if (token is null)
        {
            return (fromHead, fromHead ? LogPosition.Start : LogPosition.End);
        }

        var digits = token.Length > 2 && token.EndsWith("/s", StringComparison.Ordinal) ? token[2..^2] : "";
        return token is ['f' or 'b', '/', ..]
            && digits.Length >= 56
            && long.TryParse(digits.AsSpan(0, digits.Length - 36), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var time)
            && long.TryParse(digits.AsSpan(digits.Length - 36), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (token[0] == 'f', new LogPosition(time, id))
            : throw LogsErrors.InvalidParameter("The specified nextToken is invalid.");
    }
}
