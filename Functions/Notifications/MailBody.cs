using System.Text;
using System.Text.Encodings.Web;

namespace CampusIssues.Functions.Notifications;

/// <summary>An e-mail's body, said once and written twice: as plain text and as HTML, where everything is encoded.</summary>
internal sealed class MailBody(string title)
{
    private const string Styles = "font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;color:#1d1d1f;max-width:36rem;margin:0 auto;padding:1.5rem";
    private readonly StringBuilder _text = new(title + "\n");
    private readonly StringBuilder _html = new();

    public MailBody Say(string words)
    {
        _text.Append(CultureFree($"\n{words}\n"));
        _html.Append(CultureFree($"<p>{Encode(words)}</p>"));
        return this;
    }

    public MailBody Fact(string name, string value)
    {
        _text.Append(CultureFree($"\n{name}: {value}\n"));
        _html.Append(CultureFree($"<p><strong>{Encode(name)}:</strong> {Encode(value)}</p>"));
        return this;
    }

    /// <summary>Words of a user, lines kept and set apart from ours.</summary>
    public MailBody Quote(string words)
    {
        _text.Append('\n').AppendJoin('\n', words.Split('\n').Select(line => "> " + line)).Append('\n');
        _html.Append(CultureFree($"<blockquote style=\"margin:0 0 1em;padding-left:1em;border-left:3px solid #b6bcc6;white-space:pre-line\">{Encode(words)}</blockquote>"));
        return this;
    }

    public MailBody Link(string words, string address)
    {
        _text.Append(CultureFree($"\n{words}:\n{address}\n"));
        _html.Append(CultureFree($"<p><a href=\"{Encode(address)}\">{Encode(words)}</a></p>"));
        return this;
    }

    public MailBody Small(string words, string address)
    {
        _text.Append(CultureFree($"\n-- \n{words}:\n{address}\n"));
        _html.Append(CultureFree($"<p style=\"font-size:13px\"><a href=\"{Encode(address)}\" style=\"color:#5a6270\">{Encode(words)}</a></p>"));
        return this;
    }

    public string ToText() => _text.ToString();

    public string ToHtml() =>
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Encode(title)}</title></head>"
        + $"<body style=\"{Styles}\"><h1 style=\"font-size:22px\">{Encode(title)}</h1>{_html}</body></html>";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private static string CultureFree(FormattableString text) => FormattableString.Invariant(text);
}
