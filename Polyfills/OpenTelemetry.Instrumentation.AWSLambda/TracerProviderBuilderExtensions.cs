using OpenTelemetry.Trace;

namespace OpenTelemetry.Instrumentation.AWSLambda;

/// <summary>Adds spans for Lambda invocations.</summary>
public static class TracerProviderBuilderExtensions
{
    /// <summary>Adds the spans of <see cref="AWSLambdaWrapper"/> and describes the function as their resource.</summary>
    public static TracerProviderBuilder AddAWSLambdaConfigurations(this TracerProviderBuilder builder) => AddAWSLambdaConfigurations(builder, null);

    /// <summary>Adds the spans of <see cref="AWSLambdaWrapper"/> and describes the function as their resource.</summary>
    public static TracerProviderBuilder AddAWSLambdaConfigurations(this TracerProviderBuilder builder, Action<AWSLambdaInstrumentationOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new AWSLambdaInstrumentationOptions();
        configure?.Invoke(options);
        AWSLambdaWrapper.IsXRayContextExtracted = !options.DisableAwsXRayContextExtraction;
        return builder.AddSource(AWSLambdaWrapper.SourceName).ConfigureResource(static resource => resource.AddDetector(new FunctionResource()));
    }
}
