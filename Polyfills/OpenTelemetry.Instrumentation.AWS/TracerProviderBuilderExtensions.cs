using Amazon;
using Amazon.Runtime.Internal;
using OpenTelemetry.Instrumentation.AWS;

namespace OpenTelemetry.Trace;

/// <summary>Adds spans for calls by the AWS SDK.</summary>
public static class TracerProviderBuilderExtensions
{
    /// <summary>Adds them.</summary>
    public static TracerProviderBuilder AddAWSInstrumentation(this TracerProviderBuilder builder) => AddAWSInstrumentation(builder, null);

    /// <summary>Adds them: the SDK's own spans, from sources named <c>AWSSDK.*</c>, with <c>rpc.system=aws-api</c>.</summary>
    public static TracerProviderBuilder AddAWSInstrumentation(this TracerProviderBuilder builder, Action<AWSClientInstrumentationOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new AWSClientInstrumentationOptions();
        configure?.Invoke(options);
        AWSConfigs.TelemetryProvider.RegisterTracerProvider(new AwsTracerProvider());
        RuntimePipelineCustomizerRegistry.Instance.Register(new CallCustomizer(options.SuppressDownstreamInstrumentation));
        return builder.AddSource("AWSSDK.*");
    }
}
