using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Aspire.Hosting.Dashboard.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aspire.Hosting.Dashboard.Api;

/// <summary>The page's data: a table of addresses.</summary>
internal sealed class DashboardApi(TelemetryStore store, IDashboardModel model, EventStream events)
{
    private const int DefaultWindow = 300;

    private readonly TraceQueries _traces = new(store);
    private readonly LogQueries _logs = new(store);
    private readonly MetricQueries _metrics = new(store);
    private readonly MapQueries _map = new(store);
    private readonly ResourceQueries _resources = new(model, store);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", static http => http.Response.WriteAsync("Healthy"));
        routes.MapGet("/api/kept", http => AnswerAsync(http, Kept(store.Retention), DashboardJson.Default.Kept));
        routes.MapGet("/api/changes", events.ChangesAsync);
        routes.MapGet("/api/resources", http => AnswerAsync(http, _resources.List(), DashboardJson.Default.ResourcePage));
        routes.MapGet("/api/resources/{resource}/values/{name}", http => AnswerAsync(http, _resources.Reveal(Route(http, "resource"), Route(http, "name")), DashboardJson.Default.Revealed));
        routes.MapPost("/api/resources/{resource}/commands/{name}", ExecuteAsync);
        routes.MapGet("/api/console/{resource}", http => events.ConsoleAsync(http, Route(http, "resource")));
        routes.MapGet("/api/traces", http => AnswerAsync(http, _traces.List(Filter.Read(http.Request.Query)), DashboardJson.Default.TracePage));
        routes.MapGet("/api/traces/{id}", http => AnswerAsync(http, _traces.Find(Ids.Trace(Route(http, "id"))), DashboardJson.Default.TraceDetail));
        routes.MapGet("/api/map", http => AnswerAsync(http, _map.Draw(), DashboardJson.Default.ServiceMap));
        routes.MapGet("/api/logs", http => AnswerAsync(http, _logs.List(Filter.Read(http.Request.Query)), DashboardJson.Default.LogPage));
        routes.MapGet("/api/metrics", http => AnswerAsync(http, _metrics.Catalogue(), DashboardJson.Default.IReadOnlyListInstrumentRow));
        routes.MapGet("/api/metrics/chart", http => AnswerAsync(http, Draw(http.Request.Query), DashboardJson.Default.Chart));
        routes.MapDelete("/api/traces", Clear(store.Traces.Clear));
        routes.MapDelete("/api/logs", Clear(store.Logs.Clear));
        routes.MapDelete("/api/metrics", Clear(store.Metrics.Clear));
    }

    private Chart? Draw(IQueryCollection query)
    {
        var seconds = int.TryParse(query["window"], NumberStyles.None, CultureInfo.InvariantCulture, out var window) ? Math.Clamp(window, 60, 3600) : DefaultWindow;
        var key = new InstrumentKey(query["resource"].ToString(), query["meter"].ToString(), query["name"].ToString());
        return _metrics.Draw(key, seconds, query["by"].ToString() is { Length: > 0 } by ? by : null);
    }

    private async Task ExecuteAsync(HttpContext http)
    {
        var outcome = await model.ExecuteCommandAsync(Route(http, "resource"), Route(http, "name"), http.RequestAborted);
        await AnswerAsync(http, outcome, DashboardJson.Default.DashboardCommandOutcome);
    }

    private static RequestDelegate Clear(Action clear) => http =>
    {
        clear();
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    };

    private static Kept Kept(Retention retention) => new(retention.Spans, retention.Logs, retention.Series, retention.PointsPerSeries);

    private static string Route(HttpContext http, string name) => (string)http.Request.RouteValues[name]!;

    private static async Task AnswerAsync<T>(HttpContext http, T? answer, JsonTypeInfo<T> type)
    {
        if (answer is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = "application/json";
        await JsonSerializer.SerializeAsync(http.Response.Body, answer, type, http.RequestAborted);
    }
}
