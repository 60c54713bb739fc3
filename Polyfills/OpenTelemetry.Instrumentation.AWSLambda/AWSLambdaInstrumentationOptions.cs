namespace OpenTelemetry.Instrumentation.AWSLambda;

/// <summary>How invocations are traced.</summary>
public class AWSLambdaInstrumentationOptions
{
    /// <summary>Whether the parent is never taken from X-Ray's tracing header.</summary>
    public bool DisableAwsXRayContextExtraction { get; set; }
}
