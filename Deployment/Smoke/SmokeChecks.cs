using System.Net;

namespace CampusIssues.Deployment.Smoke;

/// <summary>The checks of the smoke test.</summary>
internal static class SmokeChecks
{
    public static IEnumerable<SmokeCheck> For(Uri? site, Uri api)
    {
        var root = api.AbsoluteUri.TrimEnd('/');
        if (site is not null)
        {
            yield return Get("the site's first page", new Uri(site, "/"), (answer, text) => Type(answer, "text/html") ?? Contains(text, "<title>"));
            yield return Get("a module of the site", new Uri(site, "/js/lib/api.js"), (answer, _) => Type(answer, "text/javascript"));
            yield return Get("config.json names the API", new Uri(site, "/config.json"), (answer, text) => Type(answer, "application/json") ?? Contains(text, $"\"{root}\""));
            yield return new SmokeCheck("the API lets the site in (CORS)", () => Preflight($"{root}/report-issue", site), (answer, _) => Allows(answer, site));
        }

        yield return Get("the API answers", new Uri($"{root}/catalogue"), (answer, text) => Type(answer, "application/json") ?? Contains(text, "\"issueTypes\""));
        yield return new SmokeCheck("it reads its table", () => new(HttpMethod.Get, $"{root}/issue-status/smoke-test"), (answer, text) => Status(answer, HttpStatusCode.NotFound) ?? Contains(text, "Issue not found"));
        yield return new SmokeCheck("staff routes are closed to strangers", () => new(HttpMethod.Get, $"{root}/get-all-issues"), (answer, _) => Status(answer, HttpStatusCode.Unauthorized));
    }

    private static SmokeCheck Get(string name, Uri address, Func<HttpResponseMessage, string, string?> expect) =>
        new($"{name}: {address}", () => new(HttpMethod.Get, address), (answer, text) => Status(answer, HttpStatusCode.OK) ?? expect(answer, text));

    private static HttpRequestMessage Preflight(string address, Uri site)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, address);
        request.Headers.Add("Origin", site.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Access-Control-Request-Method", "POST");
        return request;
    }

    private static string? Status(HttpResponseMessage answer, HttpStatusCode expected) =>
        answer.StatusCode == expected ? null : $"answered {(int)answer.StatusCode}, not {(int)expected}";

    private static string? Type(HttpResponseMessage answer, string expected) =>
        answer.Content.Headers.ContentType?.MediaType == expected ? null : $"has the type {answer.Content.Headers.ContentType?.MediaType}, not {expected}";

    private static string? Contains(string text, string expected) => text.Contains(expected, StringComparison.Ordinal) ? null : $"says nothing of {expected}";

    private static string? Allows(HttpResponseMessage answer, Uri site)
    {
        var origin = answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : "nobody";
        return origin == site.GetLeftPart(UriPartial.Authority) ? null : $"allows {origin}, not {site.GetLeftPart(UriPartial.Authority)}";
    }
}
