using System.Text;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sns.Operations;

/// <summary>Lists in pages of a hundred.</summary>
internal static class SnsPages
{
    public static (IReadOnlyList<T> Page, string? Next) Take<T>(QueryForm form, IEnumerable<T> items, Func<T, string> nameOf)
    {
        var after = form["NextToken"] is { Length: > 0 } token ? Decode(token) : null;
        var page = items.Where(item => after is null || string.CompareOrdinal(nameOf(item), after) > 0).Take(SnsLimits.PageSize + 1).ToList();
        return page.Count > SnsLimits.PageSize
            ? (page[..SnsLimits.PageSize], Convert.ToBase64String(Encoding.UTF8.GetBytes(nameOf(page[SnsLimits.PageSize - 1]))))
            : (page, null);
    }

    private static string Decode(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(token));
        }
        catch (FormatException)
        {
            throw SnsErrors.Invalid("NextToken Reason: Failed to parse NextToken");
        }
    }
}
