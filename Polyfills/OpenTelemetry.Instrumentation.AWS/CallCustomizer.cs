using Amazon.Runtime.Internal;

namespace OpenTelemetry.Instrumentation.AWS;

/// <summary>Puts a <see cref="CallHandler"/> into the pipeline of each client that is made from now on.</summary>
internal sealed class CallCustomizer(bool suppressDownstream) : IRuntimePipelineCustomizer
{
    public string UniqueName => "OpenTelemetry.Instrumentation.AWS";

    public void Customize(Type type, RuntimePipeline pipeline) => pipeline.AddHandlerBefore<RetryHandler>(new CallHandler(suppressDownstream));
}
