using Microsoft.Net.Http.Headers;

namespace CampusIssues.Web;

/// <summary>Serves wwwroot. File names carry no version, so a browser asks each time and is answered 304 by the ETag.</summary>
internal static class StaticSite
{
    public static void UseSite(this WebApplication app)
    {
        app.Use(AskAgainEachTime);
        app.UseStatusCodePagesWithReExecute("/404.html");
        app.UseDefaultFiles();
        app.UseStaticFiles();
    }

    private static Task AskAgainEachTime(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(
            static state =>
            {
                var headers = ((HttpResponse)state).Headers;
                headers[HeaderNames.CacheControl] = "no-cache";
                return Task.CompletedTask;
            },
            context.Response);
        return next(context);
    }
}
