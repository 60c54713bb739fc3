using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.Dashboard.Ui;

/// <summary>The page's files, which are embedded in this assembly. Every address of a screen is the page itself, which draws the screen.</summary>
internal sealed class Pages
{
    private const string Prefix = "ui/";

    private static readonly string[] Styles = ["/tokens.css", "/base.css", "/controls.css", "/panel.css", "/screens.css", "/trace.css", "/charts.css"];
    private static readonly string[] LoginStyles = ["/tokens.css", "/base.css", "/controls.css", "/login.css"];

    // The screens' addresses by their first parts, each with its module.
    private static readonly FrozenDictionary<string, string> Screens = new Dictionary<string, string>
    {
        [""] = "resources",
        ["consolelogs"] = "console",
        ["structuredlogs"] = "logs",
        ["traces"] = "traces",
        ["traces/detail"] = "trace",
        ["map"] = "map",
        ["metrics"] = "metrics",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, (byte[] Content, string Type, string Tag)> _files;

    public Pages()
    {
        var assembly = typeof(Pages).Assembly;
        var files = assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(static name => "/" + name[Prefix.Length..], name => Load(assembly.GetManifestResourceStream(name)!, name));

        // One request instead of many before the first paint.
        files["/style.css"] = File([.. Styles.SelectMany(name => files[name].Content)], ".css");
        files["/login.css"] = File([.. LoginStyles.SelectMany(name => files[name].Content)], ".css");
        _files = files.ToFrozenDictionary();
    }

    public async Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "/";
        if (!_files.TryGetValue(path == "/login" ? "/login.html" : path, out var file))
        {
            file = _files["/index.html"];
            if (ScreenOf(path) is { } screen)
            {
                http.Response.Headers.Link = $"</screens/{screen}.js>; rel=modulepreload";
            }
            else
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                if (path.StartsWith("/api/", StringComparison.Ordinal) || Path.HasExtension(path))
                {
                    return;
                }
            }
        }

        http.Response.Headers.ETag = file.Tag;
        http.Response.Headers.CacheControl = "no-cache";
        if (http.Request.Headers.IfNoneMatch == file.Tag && http.Response.StatusCode == StatusCodes.Status200OK)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = file.Type;
        http.Response.ContentLength = file.Content.Length;
        await http.Response.Body.WriteAsync(file.Content, http.RequestAborted);
    }

    private static string? ScreenOf(string path)
    {
        var parts = path.Split('/');
        return Screens.GetValueOrDefault(string.Join('/', parts[1..Math.Min(3, parts.Length)])) ?? Screens.GetValueOrDefault(parts[1]);
    }

    private static (byte[] Content, string Type, string Tag) Load(Stream stream, string name)
    {
        using var all = new MemoryStream();
        using (stream)
        {
            stream.CopyTo(all);
        }

        return File(all.ToArray(), Path.GetExtension(name));
    }

    private static (byte[] Content, string Type, string Tag) File(byte[] content, string extension)
    {
        var type = extension switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
        return (content, type, $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
    }
}
