using System.Text;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Wire;

/// <summary>Serves the pages that are built into the emulator: files of any <c>Pages</c> folder.</summary>
public static class EmbeddedPage
{
    /// <summary>Scripts, styles and connections of the page's own origin alone; nothing inline, nothing from elsewhere.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Answers with a page: the head that all pages have, the page's own style, script and body.</summary>
    /// <param name="http">The exchange.</param>
    /// <param name="title">The page's title, plain text.</param>
    /// <param name="address">The address of its style and script, without their endings; the last part is its files' name: <c>/_aws/mailbox/mailbox</c>.</param>
    public static Task WriteAsync(HttpContext http, string title, string address)
    {
        var page = Text("page.html").Replace("{title}", title, StringComparison.Ordinal).Replace("{address}", address, StringComparison.Ordinal);
        var body = Text($"{Path.GetFileName(address)}.html");
        return WriteAsync(http, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page.Replace("{body}", body, StringComparison.Ordinal)));
    }

    /// <summary>Answers with a file.</summary>
    /// <param name="http">The exchange.</param>
    /// <param name="name">The file's name, e.g. <c>mailbox.css</c>.</param>
    public static Task WriteAsync(HttpContext http, string name)
    {
        var type = Path.GetExtension(name) switch
        {
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            _ => "application/octet-stream",
        };
        return WriteAsync(http, type, Encoding.UTF8.GetBytes(Text(name)));
    }

    private static string Text(string name)
    {
        using var file = new StreamReader(typeof(EmbeddedPage).Assembly.GetManifestResourceStream($"Pages/{name}")!);
        return file.ReadToEnd();
    }

    private static async Task WriteAsync(HttpContext http, string type, byte[] content)
    {
        var headers = http.Response.Headers;
        headers.ContentType = type;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        headers.ContentLength = content.Length;
        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }
}
