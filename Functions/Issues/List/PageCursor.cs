using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace CampusIssues.Functions.Issues.List;

/// <summary>
/// Where a page ended: the sort key of its last issue. It is all that the next page needs, whatever index and shards it reads.
/// </summary>
internal static partial class PageCursor
{
    private const int MaxLength = 120;

    public static string Write(string sortKey) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(sortKey));

    public static string? Read(string cursor)
    {
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        var sortKey = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return SortKey().IsMatch(sortKey) ? sortKey : null;
    }

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z#[0-9a-f-]{36}$")]
    private static partial Regex SortKey();
}
