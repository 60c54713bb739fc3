namespace Aspire.Hosting.Dashboard;

/// <summary>The dashboard's server. The orchestrator takes the one that is registered among the services, starts it before any resource, and leaves its disposal to them: it ends last.</summary>
internal interface IDashboard : IAsyncDisposable
{
    /// <summary>What to add to the page's address so that it lets in whoever follows it: <c>/login?t=…</c>, a secret of this run.</summary>
    string LoginPath { get; }

    /// <summary>Listens. Returns when all addresses answer.</summary>
    /// <exception cref="IOException">A port is taken.</exception>
    Task StartAsync(IDashboardModel model, DashboardAddresses addresses, CancellationToken cancellationToken);
}

/// <summary>Where the dashboard is: loopback only. The ports are chosen by the orchestrator and never 0.</summary>
/// <param name="Frontend">The page, e.g. <c>http://localhost:18888</c>.</param>
/// <param name="OtlpHttp">OTLP over HTTP (<c>/v1/traces</c>, <c>/v1/metrics</c>, <c>/v1/logs</c>, protobuf), e.g. <c>http://localhost:18890</c>.</param>
/// <param name="OtlpGrpc">OTLP over gRPC, HTTP/2 without TLS, e.g. <c>http://localhost:18889</c>; null for none.</param>
internal sealed record DashboardAddresses(Uri Frontend, Uri OtlpHttp, Uri? OtlpGrpc = null);
