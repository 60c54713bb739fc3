using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace OpenTelemetry.Instrumentation.AspNetCore;

/// <summary>What becomes a span, and what is added to it.</summary>
public class AspNetCoreTraceInstrumentationOptions
{
    /// <summary>Tells which requests get a span; null: all. One that throws counts as "no".</summary>
    public Func<HttpContext, bool>? Filter { get; set; }

    /// <summary>Called when a span starts.</summary>
    public Action<Activity, HttpRequest>? EnrichWithHttpRequest { get; set; }

    /// <summary>Called before a span ends.</summary>
    public Action<Activity, HttpResponse>? EnrichWithHttpResponse { get; set; }

    /// <summary>Called with an exception that nothing handled.</summary>
    public Action<Activity, Exception>? EnrichWithException { get; set; }

    /// <summary>Whether such an exception is also added as the span's event.</summary>
    public bool RecordException { get; set; }
}
