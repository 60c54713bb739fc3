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

    private static readonly TracerProvider Spans = Sdk.CreateTracerProviderBuilder()
        .AddAWSLambdaConfigurations(static lambda => lambda.DisableAwsXRayContextExtraction = true)
        .AddAWSInstrumentation()
        .AddProcessor(new HiddenSpanAddresses())
        .AddOtlpExporter(Configure)
        .Build();

    private static readonly MeterProvider Metrics = Sdk.CreateMeterProviderBuilder()
        .AddMeter("System.Runtime", "AWSSDK.*", Measures.MeterName)
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
