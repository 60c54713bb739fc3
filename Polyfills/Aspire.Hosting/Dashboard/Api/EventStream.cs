using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.Dashboard.Api;

/// <summary>The two server-sent event streams of a page: what changed, and a console's lines.</summary>
internal sealed class EventStream(Changes changes, IDashboardModel model, TimeProvider time)
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);
    private const int LinesAtOnce = 500;

    /// <summary>Names what changed, at most four times a second.</summary>
    public async Task ChangesAsync(HttpContext http)
    {
        using var listener = changes.Listen();
        Begin(http.Response);
        await http.Response.WriteAsync(": open\n\n", http.RequestAborted);
        while (!http.RequestAborted.IsCancellationRequested)
        {
            await http.Response.Body.FlushAsync(http.RequestAborted);
            var changed = await listener.NextAsync(http.RequestAborted);
            await http.Response.WriteAsync($"data: {JsonSerializer.Serialize(changed, DashboardJson.Default.StringArray)}\n\n", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            await Task.Delay(Rest, time, http.RequestAborted);
        }
    }

    /// <summary>The lines so far, then each new one, in batches.</summary>
    public async Task ConsoleAsync(HttpContext http, string resource)
    {
        var lines = Channel.CreateBounded<ConsoleLine>(LinesAtOnce * 2);
        var pump = PumpAsync(resource, lines.Writer, http.RequestAborted);
        Begin(http.Response);
        await http.Response.WriteAsync(": open\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        while (await lines.Reader.WaitToReadAsync(http.RequestAborted))
        {
            var batch = new List<ConsoleLine>();
            while (batch.Count < LinesAtOnce && lines.Reader.TryRead(out var line))
            {
                batch.Add(line);
            }

            await http.Response.WriteAsync($"data: {JsonSerializer.Serialize(batch, DashboardJson.Default.IReadOnlyListConsoleLine)}\n\n", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }

        await pump;
    }

    private async Task PumpAsync(string resource, ChannelWriter<ConsoleLine> into, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var line in model.ConsoleAsync(resource, cancellationToken))
            {
                await into.WriteAsync(line, cancellationToken);
            }
        }
        finally
        {
            into.Complete();
        }
    }

    private static void Begin(HttpResponse response) => response.ContentType = "text/event-stream";
}
