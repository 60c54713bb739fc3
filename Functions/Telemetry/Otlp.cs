using Amazon;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Instrumentation.AWSLambda;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CampusIssues.Functions.Telemetry;

/// <summary>OpenTelemetry's providers. Apart, so that their types load only where telemetry is sent.</summary>
internal static class Otlp
{
    private const int CollectorTimeout = 500;

    /// <summary>What is worth the time that it takes to measure: not the steps within a call, such as signing.</summary>
    private static readonly string[] CallMetrics = ["client.call.duration", "client.call.attempt_duration"];

    /// <summary>From a millisecond to ten seconds: OpenTelemetry's own boundaries are meant for milliseconds, the SDK measures seconds.</summary>
    private static readonly double[] CallSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private static readonly TracerProvider Spans = Sdk.CreateTracerProviderBuilder()
        .AddAWSLambdaConfigurations(static lambda => lambda.DisableAwsXRayContextExtraction = true)
        .AddAWSInstrumentation()
        .AddProcessor(new HiddenSpanAddresses())
        .AddOtlpExporter(Configure)
        .Build();

    private static readonly MeterProvider Metrics = Sdk.CreateMeterProviderBuilder()
        .AddMeter("System.Runtime", Measures.MeterName)
        .AddAWSInstrumentation()
        .AddView(static instrument => !instrument.Meter.Name.StartsWith("AWSSDK.", StringComparison.Ordinal) ? null
            : CallMetrics.Contains(instrument.Name) ? new ExplicitBucketHistogramConfiguration { Boundaries = CallSeconds }
            : MetricStreamConfiguration.Drop)
        .AddOtlpExporter(Configure)
        .Build();

    private static readonly ILoggerFactory Logs = LoggerFactory.Create(static logging => logging.AddOpenTelemetry(static options =>
    {
        options.IncludeFormattedMessage = true;
        options.AddProcessor(new HiddenAddresses());
        options.AddOtlpExporter(Configure);
    }));

    /// <summary>AWS freezes the process after each answer, and what wasn't sent by then waits for the next; on a laptop nothing freezes.</summary>
    private static readonly bool Freezes = Environment.GetEnvironmentVariable("AWS_EXECUTION_ENV")?.StartsWith("aspire", StringComparison.OrdinalIgnoreCase) != true;

    /// <summary>To be called before any client of the AWS SDK is made: the SDK asks for what stands in its pipeline only then.</summary>
    public static IDisposable Start()
    {
        var running = new Running(Spans, Metrics, Logs);
        AWSConfigs.TelemetryProvider.RegisterTracerProvider(new CallSpans(AWSConfigs.TelemetryProvider.TracerProvider));
        return running;
    }

    public static Func<TInput, ILambdaContext, Task<TResult>> Around<TInput, TResult>(Func<TInput, ILambdaContext, Task<TResult>> handler) =>
        async (input, context) =>
        {
            try
            {
                return await AWSLambdaWrapper.TraceAsync(Freezes ? Spans : null, handler, input, context, TraceHeader.Parse(context.TraceId));
            }
            finally
            {
                if (Freezes)
                {
                    Metrics.ForceFlush(CollectorTimeout);
                }
            }
        };

    public static ILogger Beside(ILogger log) => new TeeLogger(log, Logs.CreateLogger("CampusIssues.Functions"));

    /// <summary>A collector that is away costs half a second at most, and never the answer.</summary>
    private static void Configure(OtlpExporterOptions exporter) => exporter.TimeoutMilliseconds = CollectorTimeout;

    private sealed class Running(params IDisposable[] providers) : IDisposable
    {
        public void Dispose() => Array.ForEach(providers, static provider => provider.Dispose());
    }
}
