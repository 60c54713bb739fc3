using System.Net;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Sns.Links;

/// <summary>A page that tells what a link did. It has no script, and nothing from elsewhere.</summary>
internal static class LinkPage
{
    public static Task WriteAsync(HttpContext http, string title, IEnumerable<string> lines, (string Text, string Url)? link, int status = StatusCodes.Status200OK)
    {
        var headers = http.Response.Headers;
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        headers.ContentSecurityPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        var paragraphs = string.Concat(lines.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>\n"));
        var further = link is { } there ? $"<p><a href=\"{WebUtility.HtmlEncode(there.Url)}\">{WebUtility.HtmlEncode(there.Text)}</a></p>\n" : "";
        return http.Response.WriteAsync(
            $"<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{WebUtility.HtmlEncode(title)}</title>\n<h1>{WebUtility.HtmlEncode(title)}</h1>\n{paragraphs}{further}</html>\n",
            http.RequestAborted);
    }
}
