using System.Text;

namespace CampusIssues.Functions.Issues.Export;

/// <summary>
/// CSV by RFC 4180, every cell quoted, with a byte order mark so that spreadsheets read UTF-8. A cell that a spreadsheet would
/// take for a formula gets an apostrophe before it (OWASP CSV Injection).
/// </summary>
internal sealed class CsvText
{
    private const string ByteOrderMark = "\uFEFF";
    private const string FormulaStarts = "=+-@\t\r\n|%＝＋－＠";
    private readonly StringBuilder _text = new(ByteOrderMark);

    public CsvText(IReadOnlyList<string> columns)
    {
        Row([.. columns]);
        Rows = 0;
    }

    /// <summary>Rows below the header.</summary>
    public int Rows { get; private set; }

    public int Bytes { get; private set; }

    public void Row(IReadOnlyList<string?> cells)
    {
        var line = string.Join(',', cells.Select(Cell)) + "\r\n";
        _text.Append(line);
        Bytes += Encoding.UTF8.GetByteCount(line);
        Rows++;
    }

    public override string ToString() => _text.ToString();

    private static string Cell(string? value) => $"\"{Safe(value ?? "").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Safe(string value)
    {
        var start = value.AsSpan().TrimStart();
        return start.Length > 0 && FormulaStarts.Contains(start[0], StringComparison.Ordinal)
            || value.Length > 0 && FormulaStarts.Contains(value[0], StringComparison.Ordinal)
            ? "'" + value
            : value;
    }
}
