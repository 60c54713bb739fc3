using OpenTelemetry.Resources;

namespace OpenTelemetry.Instrumentation.AWSLambda;

/// <summary>The function as a resource (https://opentelemetry.io/docs/specs/semconv/resource/faas/).</summary>
internal sealed class FunctionResource : IResourceDetector
{
    public Resource Detect()
    {
        var attributes = new Dictionary<string, object> { ["cloud.provider"] = "aws", ["cloud.platform"] = "aws_lambda" };
        Add("cloud.region", "AWS_REGION");
        Add("faas.name", "AWS_LAMBDA_FUNCTION_NAME");
        Add("faas.version", "AWS_LAMBDA_FUNCTION_VERSION");
        Add("faas.instance", "AWS_LAMBDA_LOG_STREAM_NAME");
        if (long.TryParse(Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"), out var megabytes))
        {
            attributes["faas.max_memory"] = megabytes * 1024 * 1024;
        }

        return new Resource(attributes);

        void Add(string attribute, string variable)
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value)
            {
                attributes[attribute] = value;
            }
        }
    }
}
