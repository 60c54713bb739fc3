using System.Diagnostics;
using System.Text.Json;
using CampusIssues.IntegrationTests.Support;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser.Support;

/// <summary>axe-core, fetched from npm when a test first asks for it: no browser test downloads anything at build time.</summary>
public static class Axe
{
    private const string Package = "axe-core@4.14.1";
    private const string Rules = """{"runOnly":["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"],"resultTypes":["violations"]}""";

    // What alone depends on light and dark.
    private const string Colours = """{"runOnly":{"type":"rule","values":["color-contrast"]}}""";

    private static readonly TimeSpan NpmPatience = TimeSpan.FromMinutes(3);

    private static readonly Lazy<string?> Source = new(Fetch);

    /// <summary>Why there is no axe-core here, or null.</summary>
    public static string? Missing => !Tools.IsInstalled(Chromium.Program) ? "needs chromium, which this machine doesn't have"
        : Source.Value is null ? $"needs {Package} from npm, which this machine can't get" : null;

    /// <summary>Fails with every violation on the page in light and dark, and where something reaches over the window's edge.</summary>
    public static async Task VerifyAccessibleAsync(this Visit visit)
    {
        var page = await visit.Page.TitleAsync();
        (await CheckAsync(visit, Rules)).ShouldBeEmpty(page);
        (await visit.FitsAsync()).ShouldBeTrue(page);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        (await CheckAsync(visit, Colours)).ShouldBeEmpty(page + " in the dark");
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    /// <summary>The same for a mail, which is no page: it has no landmarks.</summary>
    public static async Task VerifyReadableAsync(this Visit visit, Mail mail)
    {
        await visit.Page.SetContentAsync(mail.Html!);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            (await CheckAsync(visit, Colours)).ShouldBeEmpty($"{mail.Subject}, {scheme}");
        }

        (await visit.FitsAsync()).ShouldBeTrue(mail.Subject);
    }

    /// <summary>The violations on the page as it is now, each as rule, element and reason.</summary>
    private static async Task<IReadOnlyList<string>> CheckAsync(Visit visit, string rules)
    {
        if (!await visit.Page.EvaluateAsync<bool>("'axe' in window"))
        {
            await visit.Page.EvaluateAsync(Source.Value!);
        }

        var result = await visit.Page.EvaluateAsync<JsonElement>($"axe.run(document, {rules}).then(({{ violations }}) => violations)");
        return
        [
            .. from violation in result.EnumerateArray()
               from node in violation.GetProperty("nodes").EnumerateArray()
               select $"{violation.GetProperty("id")}: {node.GetProperty("html")} {node.GetProperty("failureSummary")}",
        ];
    }

    /// <summary>From this machine's temporary folder, where an earlier run left it, or from npm. Whole runs may do so at the same time: the file comes there in one step.</summary>
    private static string? Fetch()
    {
        var file = Path.Combine(Path.GetTempPath(), "campus-issues", $"{Package.Replace('@', '-')}.min.js");
        if (File.Exists(file))
        {
            return File.ReadAllText(file);
        }

        var folder = Directory.CreateTempSubdirectory("axe-").FullName;
        try
        {
            return Install(folder) is not { } installed ? null : Keep(installed, file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Install(string folder)
    {
        if (!Tools.IsInstalled("npm"))
        {
            return null;
        }

        using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", Package])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        npm.BeginOutputReadLine();
        npm.BeginErrorReadLine();
        if (!npm.WaitForExit(NpmPatience))
        {
            npm.Kill(entireProcessTree: true);
            npm.WaitForExit();
        }

        var file = Path.Combine(folder, "node_modules", "axe-core", "axe.min.js");
        return npm.ExitCode == 0 && File.Exists(file) ? file : null;
    }

    private static string Keep(string installed, string file)
    {
        var source = File.ReadAllText(installed);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var written = $"{file}.{Guid.NewGuid():N}";
            File.WriteAllText(written, source);
            File.Move(written, file, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Somebody else's folder: the next run fetches it again.
        }

        return source;
    }
}

/// <summary>A theory that needs axe-core; skips by name where there is none.</summary>
public sealed class AxeTheoryAttribute : TheoryAttribute
{
    /// <summary>What the backend must have: <c>mailbox</c> or <c>embedded</c>.</summary>
    public string? Needs { get; init; }

    /// <inheritdoc/>
    public override string? Skip
    {
        get => base.Skip ?? Axe.Missing ?? Backend.Lacks(Needs);
        set => base.Skip = value;
    }
}
