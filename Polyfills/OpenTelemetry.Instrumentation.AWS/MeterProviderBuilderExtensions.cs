using Amazon;
using OpenTelemetry.Instrumentation.AWS;

namespace OpenTelemetry.Metrics;

/// <summary>Adds the metrics of the AWS SDK.</summary>
public static class MeterProviderBuilderExtensions
{
    /// <summary>Adds them: call durations, attempts and errors, from meters named <c>AWSSDK.*</c>.</summary>
    public static MeterProviderBuilder AddAWSInstrumentation(this MeterProviderBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AWSConfigs.TelemetryProvider.RegisterMeterProvider(new AwsMeterProvider());
        return builder.AddMeter("AWSSDK.*");
    }
}
