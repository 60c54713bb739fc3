namespace OpenTelemetry;

/// <summary>Makes a host's telemetry providers, when the host starts.</summary>
public interface ITelemetryHostInitializer
{
    /// <summary>Makes those providers that were configured, so that they listen from here on.</summary>
    void Initialize();
}
