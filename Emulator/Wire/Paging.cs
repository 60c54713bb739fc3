using System.Text;

namespace CampusIssues.Emulator.Wire;

/// <summary>Answers in pages: a token names the last item that was told.</summary>
public static class Paging
{
    /// <summary>The page after a token, and the token of the next page; null at the end.</summary>
    /// <param name="items">All items, ordered by name.</param>
    /// <param name="token">The token of the request; null for the first page.</param>
    /// <param name="limit">The most items of a page; null or less than 1 for 1,000.</param>
    /// <param name="nameOf">What an item is ordered by.</param>
    public static (IReadOnlyList<T> Page, string? Next) Take<T>(IEnumerable<T> items, string? token, int? limit, Func<T, string> nameOf)
    {
        var after = token is null ? null : Decode(token);
        var size = limit is > 0 ? limit.Value : 1000;
        var page = items.Where(item => after is null || string.CompareOrdinal(nameOf(item), after) > 0).Take(size + 1).ToList();
        return page.Count > size ? (page[..size], Convert.ToBase64String(Encoding.UTF8.GetBytes(nameOf(page[size - 1])))) : (page, null);
    }

    private static string Decode(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(token));
        }
        catch (FormatException)
        {
            throw new AwsException("InvalidNextToken", "The specified token is not valid.");
        }
    }
}
