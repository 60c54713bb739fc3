namespace OpenTelemetry.Metrics;

/// <summary>Adds the metrics of <c>HttpClient</c> and of name resolution.</summary>
public static class HttpClientInstrumentationMeterProviderBuilderExtensions
{
    /// <summary>Adds them (https://learn.microsoft.com/dotnet/core/diagnostics/built-in-metrics-system-net).</summary>
    public static MeterProviderBuilder AddHttpClientInstrumentation(this MeterProviderBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddMeter("System.Net.Http", "System.Net.NameResolution");
    }
}
