using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace CampusIssues.Functions.Notifications;

/// <summary>An e-mail's body, said once and written twice: as plain text and as HTML, where everything is encoded.</summary>
internal sealed partial class MailBody(string title)
{
    private readonly StringBuilder _text = new(title + "\n");
    private readonly StringBuilder _html = new();
    private string _foot = "";

    public MailBody Say(string words)
    {
        _text.Append(CultureFree($"\n{words}\n"));
        _html.Append(CultureFree($"<p style=\"{MailStyle.Words}\">{Ours(words)}</p>"));
        return this;
    }

    public MailBody Fact(string name, string value)
    {
        _text.Append(CultureFree($"\n{name}: {value}\n"));
        _html.Append(CultureFree($"<p style=\"{MailStyle.Fact}\"><strong>{Encode(name)}:</strong> {Encode(value)}</p>"));
        return this;
    }

    /// <summary>Words of a user, lines kept and set apart from ours.</summary>
    public MailBody Quote(string words)
    {
        _text.Append('\n').AppendJoin('\n', words.Split('\n').Select(line => "> " + line)).Append('\n');
        _html.Append(CultureFree($"<blockquote style=\"{MailStyle.Quote}\">{Encode(words)}</blockquote>"));
        return this;
    }

    public MailBody Link(string words, string address)
    {
        _text.Append(CultureFree($"\n{words}:\n{address}\n"));
        _html.Append(CultureFree($"<p style=\"{MailStyle.Words}\"><a href=\"{Encode(address)}\" style=\"{MailStyle.Button}\">{Encode(words)}</a></p>"));
        return this;
    }

    /// <summary>A link below all, in small letters.</summary>
    public MailBody Small(string words, string address)
    {
        _text.Append(CultureFree($"\n-- \n{words}:\n{address}\n"));
        _foot = CultureFree($"<p style=\"{MailStyle.Foot}\"><a class=\"soft\" href=\"{Encode(address)}\" style=\"{MailStyle.FootLink}\">{Encode(words)}</a></p>");
        return this;
    }

    public string ToText() => _text.ToString();

    public string ToHtml() =>
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
        + $"<meta name=\"color-scheme\" content=\"light dark\"><title>{Encode(title)}</title><style>{MailStyle.Dark}</style></head>"
        + $"<body style=\"{MailStyle.Page}\"><p class=\"soft\" style=\"{MailStyle.Brand}\">Campus Issues</p>"
        + $"<div class=\"card\" style=\"{MailStyle.Card}\"><h1 style=\"{MailStyle.Title}\">{Ours(title)}</h1>{_html}</div>{_foot}</body></html>";

    /// <summary>Our own words; a reference in them stays on one line.</summary>
    private static string Ours(string words) => References().Replace(Encode(words), "<span style=\"white-space:nowrap\">$0</span>");

    [GeneratedRegex("CI-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex References();

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private static string CultureFree(FormattableString text) => FormattableString.Invariant(text);
}
