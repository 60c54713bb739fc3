using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OpenTelemetry.Instrumentation.AspNetCore;

/// <summary>Gives <c>http.server.request.duration</c> the <c>error.type</c> of a status from 500 on, which ASP.NET Core itself gives to exceptions alone.</summary>
internal sealed class ErrorTypeFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
    {
        application.Use(inner => http => http.Features.Get<IHttpMetricsTagsFeature>() is { } tags ? ServeAsync(http, inner, tags) : inner(http));
        next(application);
    };

    private static async Task ServeAsync(HttpContext http, RequestDelegate inner, IHttpMetricsTagsFeature feature)
    {
        await inner(http);
        if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError && feature.Tags.All(static tag => tag.Key != "error.type"))
        {
            feature.Tags.Add(new("error.type", http.Response.StatusCode.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
