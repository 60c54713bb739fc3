using Aspire.Hosting.Dashboard.Access;
using Aspire.Hosting.Dashboard.Api;
using Aspire.Hosting.Dashboard.Otlp;
using Aspire.Hosting.Dashboard.Store;
using Aspire.Hosting.Dashboard.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Dashboard;

/// <summary>The dashboard: a page, the OTLP receivers that fill it, and nothing on disk.</summary>
internal sealed class DashboardServer : IDashboard
{
    private readonly LoginToken _token = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly TelemetryStore _store;
    private readonly TimeProvider _time;
    private readonly bool _isOpen;
    private WebApplication? _app;
    private Task _watching = Task.CompletedTask;
    private Task _warming = Task.CompletedTask;

    /// <param name="isOpen">Whether anybody on this machine may look, without the printed address.</param>
    /// <param name="retention">How much is kept; by default <see cref="Retention"/>'s own figures.</param>
    /// <param name="time">The clock.</param>
    public DashboardServer(bool isOpen = false, Retention? retention = null, TimeProvider? time = null)
    {
        _isOpen = isOpen;
        _time = time ?? TimeProvider.System;
        _store = new(retention ?? new(), _time);
    }

    /// <inheritdoc/>
    public string LoginPath => _isOpen ? "/" : $"/login?t={_token.Value}";

    /// <inheritdoc/>
    public async Task StartAsync(IDashboardModel model, DashboardAddresses addresses, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, addresses));
        builder.Services.AddRoutingCore();
        var app = _app = builder.Build();

        var receiver = new OtlpReceiver(_store);
        On(app, addresses.OtlpHttp, new OtlpHttp(receiver).HandleAsync);
        On(app, addresses.OtlpGrpc, new OtlpGrpc(receiver).HandleAsync);

        var changes = new Changes(_store);
        app.Use(new Guard(_token, _isOpen).InvokeAsync);
        app.UseRouting();
        new DashboardApi(_store, model, new(changes, model, _time)).Map(app);
        app.MapFallback("{*path}", new Pages().HandleAsync);
        await app.StartAsync(cancellationToken);
        _watching = WatchAsync(model, changes);
        _warming = WarmAsync(addresses.Frontend);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _warming.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_app is not null)
        {
            // Open event streams never end by themselves: none is waited for.
            using var now = new CancellationTokenSource();
            await now.CancelAsync();
            await _app.StopAsync(now.Token);
            await _app.DisposeAsync();
        }

        _stopping.Dispose();
    }

    private static void Listen(KestrelServerOptions kestrel, DashboardAddresses addresses)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = RequestBytes.Limit;
        kestrel.ListenLocalhost(addresses.Frontend.Port);
        kestrel.ListenLocalhost(addresses.OtlpHttp.Port);
        if (addresses.OtlpGrpc is { } grpc)
        {
            // Without TLS nothing tells HTTP/1.1 from HTTP/2: gRPC has a port of its own.
            kestrel.ListenLocalhost(grpc.Port, static listen => listen.Protocols = HttpProtocols.Http2);
        }
    }

    private static void On(WebApplication app, Uri? address, RequestDelegate handle)
    {
        if (address is not null)
        {
            app.Use(next => http => http.Connection.LocalPort == address.Port ? handle(http) : next(http));
        }
    }

    /// <summary>Asks once for what the first visitor asks for: what takes long then is compiling, and nobody has to wait for it.</summary>
    private async Task WarmAsync(Uri frontend)
    {
        using var visitor = new HttpClient { BaseAddress = frontend };
        foreach (var path in (string[])[LoginPath, "/style.css", "/api/resources"])
        {
            using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative), _stopping.Token);
        }
    }

    private async Task WatchAsync(IDashboardModel model, Changes changes)
    {
        await foreach (var _ in model.WatchAsync(_stopping.Token))
        {
            changes.ResourcesChanged();
        }
    }
}
