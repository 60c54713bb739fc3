using System.Net;
using CampusIssues.Emulator.DynamoDb;
using CampusIssues.Emulator.Storage;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using CampusIssues.ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator;

/// <summary>AWS on one port. <c>await using var aws = await AwsEmulator.StartAsync();</c></summary>
public sealed class AwsEmulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DataFolder? _data;

    private AwsEmulator(WebApplication app, DataFolder? data, EmulatorOptions options)
    {
        _app = app;
        _data = data;
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToArray();
        Endpoint = Local(addresses[0]);
        GatewayEndpoint = options.GatewayPort is null ? null : Local(addresses[1]);
    }

    /// <summary>The edge's address: the service URL for every AWS client.</summary>
    public Uri Endpoint { get; }

    /// <summary>The address of the REST API of the AppHost's routes; null where none was asked for.</summary>
    public Uri? GatewayEndpoint { get; }

    /// <summary>The services inside, for tests and hosts in the same process.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts an emulator; by default in memory, on a free port.</summary>
    /// <exception cref="IOException">The port is taken, or the data folder can't be used.</exception>
    public static async Task<AwsEmulator> StartAsync(EmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new EmulatorOptions { Port = 0 };
        var data = options.DataDirectory is { } directory ? await DataFolder.ClaimAsync(directory, cancellationToken) : null;
        try
        {
            return await StartAsync(Build(options, []), data, options, cancellationToken);
        }
        catch
        {
            data?.Dispose();
            throw;
        }
    }

    private static async Task<AwsEmulator> StartAsync(WebApplication app, DataFolder? data, EmulatorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            // The service that is called most is made while Kestrel starts; what it fails with, the first call to it tells.
            _ = Task.Run(() => app.Services.GetKeyedService<JsonService>(DynamoDbService.Target), CancellationToken.None);
            await app.StartAsync(cancellationToken);
            return new AwsEmulator(app, data, options);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the process is asked to end.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => _app.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _data?.Dispose();
    }

    private static WebApplication Build(EmulatorOptions options, string[] args)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning).AddFilter("CampusIssues", LogLevel.Information);
        // Without this logger ASP.NET Core makes no activity of its own: Wire/Telemetry.cs makes the emulator's spans.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.ConfigureOpenTelemetry(instrumentServer: false);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.AllowSynchronousIO = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            Listen(kestrel, options.Host, options.Port);
            if (options.GatewayPort is { } gatewayPort)
            {
                Listen(kestrel, options.Host, gatewayPort);
            }
        });
        builder.Services.AddEmulator(options);

        var app = builder.Build();
        app.Run(app.Services.GetRequiredService<Edge>().HandleAsync);
        return app;
    }

    /// <summary>Has the code loaded and compiled that every start needs, by making a server that isn't started.</summary>
    internal static void Preload()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        using IHost server = builder.Build();
        server.Services.GetRequiredService<IServer>();
        using var database = new SqliteHandle(":memory:", 0);
    }

    private static void Listen(KestrelServerOptions kestrel, string host, int port)
    {
        if (host == "*")
        {
            kestrel.ListenAnyIP(port);
        }
        else if (IPAddress.TryParse(host, out var address))
        {
            kestrel.Listen(address, port);
        }
        else if (host != "localhost")
        {
            throw new IOException($"\"{host}\" is neither localhost, nor an IP address, nor *.");
        }
        else if (port == 0)
        {
            kestrel.Listen(IPAddress.Loopback, 0);
        }
        else
        {
            kestrel.ListenLocalhost(port);
        }
    }

    /// <summary>An address as callers on this machine write it.</summary>
    private static Uri Local(string address)
    {
        var uri = new Uri(address);
        return uri.Host is "127.0.0.1" or "[::]" or "0.0.0.0" ? new UriBuilder(uri) { Host = "localhost" }.Uri : uri;
    }
}
