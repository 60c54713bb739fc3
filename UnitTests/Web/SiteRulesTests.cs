using System.Text.RegularExpressions;

namespace CampusIssues.UnitTests.Web;

public sealed partial class SiteRulesTests
{
    [Theory]
    [InlineData("innerHTML")]
    [InlineData("outerHTML")]
    [InlineData("insertAdjacentHTML")]
    [InlineData("document.write")]
    [InlineData("DOMParser")]
    [InlineData("eval(")]
    [InlineData("new Function")]
    public void No_script_makes_markup_or_code_from_a_string(string sink) =>
        SiteFiles.All("*.js").Where(file => File.ReadAllText(file).Contains(sink, StringComparison.Ordinal)).ShouldBeEmpty();

    /// <summary>These are undefined on an S3 website, which is plain http; the clipboard has a fallback in its own module.</summary>
    [Theory]
    [InlineData("crypto.randomUUID")]
    [InlineData("crypto.subtle")]
    [InlineData("navigator.clipboard")]
    [InlineData("navigator.serviceWorker")]
    [InlineData("navigator.share")]
    [InlineData("navigator.locks")]
    [InlineData("navigator.storage")]
    [InlineData("navigator.geolocation")]
    [InlineData("caches.")]
    [InlineData("cookieStore")]
    [InlineData("showSaveFilePicker")]
    public void No_script_needs_what_only_https_has(string api) =>
        SiteFiles.All("*.js")
            .Where(file => Path.GetFileName(file) != "clip.js" && Code(file).Any(line => line.Contains(api, StringComparison.Ordinal)))
            .ShouldBeEmpty();

    [Fact]
    public void No_page_has_inline_code_or_style() =>
        SiteFiles.All("*.html").Where(file => Inline().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();

    [Fact]
    public void No_file_asks_another_site_for_anything() =>
        SiteFiles.All("*").Where(file => Foreign().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();

    [Fact]
    public void No_file_holds_a_pin_or_a_secret() =>
        SiteFiles.All("*").Where(file => Secret().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();

    [Fact]
    public void Every_module_that_is_imported_exists() =>
        SiteFiles.All("*.js").SelectMany(Imports).Where(file => !File.Exists(file)).ShouldBeEmpty();

    [Theory]
    [InlineData("index.html")]
    [InlineData("track.html")]
    public void A_page_weighs_less_than_100_KB_uncompressed(string page) => Weigh(page).ShouldBeLessThan(100 * 1024);

    [Fact]
    public void Files_stay_small() =>
        SiteFiles.All("*").Where(file => !file.EndsWith(".css", StringComparison.Ordinal) && File.ReadLines(file).Count() > 200).ShouldBeEmpty();

    private static IEnumerable<string> Code(string file) =>
        File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !line.TrimStart().StartsWith("/**", StringComparison.Ordinal));

    private static long Weigh(string page)
    {
        var html = Path.Combine(SiteFiles.Root, page);
        var files = new HashSet<string> { html };
        foreach (Match link in Asset().Matches(File.ReadAllText(html)))
        {
            Collect(Path.Combine(SiteFiles.Root, link.Groups[1].Value), files);
        }

        return files.Sum(file => new FileInfo(file).Length);
    }

    private static void Collect(string file, HashSet<string> files)
    {
        if (files.Add(file) && file.EndsWith(".js", StringComparison.Ordinal))
        {
            foreach (var import in Imports(file))
            {
                Collect(import, files);
            }
        }
    }

    private static IEnumerable<string> Imports(string file) =>
        Import().Matches(File.ReadAllText(file)).Select(import => Path.GetFullPath(import.Groups[1].Value, Path.GetDirectoryName(file)!));

    [GeneratedRegex("<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("(src|href|url\\(|from|import)\\s*=?\\s*['\"]?(https?:)?//[a-z0-9]", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex("""(?<![\w-])(pin|password|secret|token)['"]?\s*[:=]\s*['"`][^'"` ]{4,}['"`]""", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex("(?:from|import) '(\\.[^']+)'")]
    private static partial Regex Import();

    [GeneratedRegex("(?:src|href)=\"((?:css|js)/[^\"]+|favicon\\.svg)\"")]
    private static partial Regex Asset();
}
