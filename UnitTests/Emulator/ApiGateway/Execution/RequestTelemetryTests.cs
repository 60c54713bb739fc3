using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.UnitTests.Emulator.ApiGateway.Execution;

public sealed class RequestTelemetryTests : IDisposable
{
    private readonly string _path = $"/{Guid.NewGuid():N}";
    private readonly TestGateway _gateway = new();
    private readonly ConcurrentQueue<(double Seconds, Dictionary<string, object?> Tags)> _measured = new();
    private readonly MeterListener _listener = new();

    public RequestTelemetryTests()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == Telemetry.Name && instrument.Name == "http.server.request.duration")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) => _measured.Enqueue((seconds, tags.ToArray().ToDictionary())));
        _listener.Start();
    }

    [Fact]
    public async Task A_request_is_measured_by_method_route_and_status()
    {
        _gateway.Proxy("GET", $"{_path}/{{id}}");

        await _gateway.GetAsync($"{_path}/1");

        var (seconds, tags) = _measured.Single(measured => measured.Tags.GetValueOrDefault("http.route") is string route && route == $"{_path}/{{id}}");
        seconds.ShouldBeGreaterThanOrEqualTo(0);
        tags["http.request.method"].ShouldBe("GET");
        tags["http.response.status_code"].ShouldBe(200);
        tags["url.scheme"].ShouldBe("http");
        tags.ShouldNotContainKey("error.type");
    }

    [Fact]
    public async Task A_failed_request_is_measured_with_its_error()
    {
        _gateway.Proxy("GET", _path);
        _gateway.Functions.Answer = _ => throw new InvalidOperationException("broken");

        await _gateway.GetAsync(_path);

        var (_, tags) = _measured.Single(measured => measured.Tags.GetValueOrDefault("http.route") is string route && route == _path);
        ((int)tags["http.response.status_code"]!).ShouldBeGreaterThanOrEqualTo(500);
        tags.ShouldContainKey("error.type");
    }

    public void Dispose() => _listener.Dispose();
}
