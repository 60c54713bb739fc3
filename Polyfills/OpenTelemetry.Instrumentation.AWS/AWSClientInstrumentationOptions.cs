namespace OpenTelemetry.Instrumentation.AWS;

/// <summary>How calls by the AWS SDK are traced.</summary>
public class AWSClientInstrumentationOptions
{
    /// <summary>Whether the spans of the HTTP requests beneath an AWS call are left out.</summary>
    public bool SuppressDownstreamInstrumentation { get; set; }
}
