namespace CampusIssues.Functions.Notifications;

/// <summary>
/// The site's colours, for mail programs: inline, since many drop style sheets; the dark ones in the one sheet that those which
/// have a dark mode read. Both are set, ground and ink, or a program darkens only one of them.
/// </summary>
internal static class MailStyle
{
    public const string Page = "margin:0;padding:16px;background:#f7f6f2;color:#17252a;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;line-height:1.5";
    public const string Brand = "max-width:600px;margin:0 auto 12px;font-weight:600;color:#52605f";
    public const string Card = "max-width:552px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #dcd9d0;border-radius:12px;overflow-wrap:anywhere";
    public const string Title = "margin:0 0 16px;font-size:22px;line-height:1.25";
    public const string Words = "margin:0 0 16px";
    public const string Fact = "margin:0 0 4px";
    public const string Quote = "margin:16px 0;padding:2px 0 2px 16px;border-left:4px solid #b6bcc6;white-space:pre-line;unicode-bidi:plaintext;text-align:start";
    public const string Button = "display:inline-block;padding:11px 20px;border-radius:8px;background:#0a5f66;color:#ffffff;font-weight:600;text-decoration:none";
    public const string Foot = "max-width:600px;margin:16px auto 0;font-size:14px";
    public const string FootLink = "color:#52605f";

    /// <summary>What a program with a dark mode takes instead.</summary>
    public const string Dark =
        "@media (prefers-color-scheme:dark){body{background:#0f1517!important;color:#e8eeee!important}"
        + ".card{background:#182023!important;border-color:#303b3f!important}.soft{color:#a7b4b6!important}}";
}
