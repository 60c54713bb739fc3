using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace OpenTelemetry.Instrumentation.AspNetCore;

/// <summary>Follows ASP.NET Core's own activities through their diagnostic events, and gives them the conventions' attributes.</summary>
internal sealed class RequestSpans : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Start = "Microsoft.AspNetCore.Hosting.HttpRequestIn.Start";
    private const string Stop = "Microsoft.AspNetCore.Hosting.HttpRequestIn.Stop";
    private const string Unhandled = "Microsoft.AspNetCore.Hosting.UnhandledException";
    private const string UnhandledByPage = "Microsoft.AspNetCore.Diagnostics.UnhandledException";

    private readonly AspNetCoreTraceInstrumentationOptions _options;
    private readonly IDisposable _listeners;
    private readonly ConcurrentBag<IDisposable> _events = [];

    public RequestSpans(AspNetCoreTraceInstrumentationOptions options)
    {
        _options = options;
        _listeners = DiagnosticListener.AllListeners.Subscribe(this);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.AspNetCore")
        {
            // One for each host in the process.
            _events.Add(value.Subscribe(this, static name => name is "Microsoft.AspNetCore.Hosting.HttpRequestIn" or Start or Stop or Unhandled or UnhandledByPage));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Activity.Current is not { IsAllDataRequested: true } span)
        {
            return;
        }

        switch (value)
        {
            case { Key: Start, Value: HttpContext http }:
                Started(span, http);
                break;
            case { Key: Stop, Value: HttpContext http }:
                RequestAttributes.AddResponse(span, http);
                _options.EnrichWithHttpResponse?.Invoke(span, http.Response);
                break;
            case { Key: Unhandled or UnhandledByPage, Value: { } payload }:
                Failed(span, payload);
                break;
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        _listeners.Dispose();
        foreach (var events in _events)
        {
            events.Dispose();
        }
    }

    private void Started(Activity span, HttpContext http)
    {
        if (!IsWanted(http))
        {
            span.IsAllDataRequested = false;
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            return;
        }

        RequestAttributes.AddRequest(span, http);
        _options.EnrichWithHttpRequest?.Invoke(span, http.Request);
    }

    [SuppressMessage("Design", "CA1031", Justification = "As documented, a filter that throws leaves the request out.")]
    private bool IsWanted(HttpContext http)
    {
        try
        {
            return _options.Filter?.Invoke(http) ?? true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "ASP.NET Core keeps the members of its diagnostic payloads.")]
    private void Failed(Activity span, object payload)
    {
        if (payload.GetType().GetProperty("exception")?.GetValue(payload) is not Exception exception)
        {
            return;
        }

        span.SetTag("error.type", exception.GetType().FullName);
        span.SetStatus(ActivityStatusCode.Error);
        if (_options.RecordException)
        {
            span.AddException(exception);
        }

        _options.EnrichWithException?.Invoke(span, exception);
    }
}
