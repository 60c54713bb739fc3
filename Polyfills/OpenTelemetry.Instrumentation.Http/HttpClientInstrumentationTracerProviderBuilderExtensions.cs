namespace OpenTelemetry.Trace;

/// <summary>Adds spans for requests by <c>HttpClient</c>.</summary>
public static class HttpClientInstrumentationTracerProviderBuilderExtensions
{
    /// <summary>
    /// Adds them. .NET makes the spans itself, with the conventions' attributes
    /// (https://learn.microsoft.com/dotnet/core/diagnostics/distributed-tracing-builtin-activities).
    /// </summary>
    public static TracerProviderBuilder AddHttpClientInstrumentation(this TracerProviderBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddSource("System.Net.Http");
    }
}
