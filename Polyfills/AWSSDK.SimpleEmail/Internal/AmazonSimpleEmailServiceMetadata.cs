using Amazon.Runtime.Internal;

namespace Amazon.SimpleEmail.Internal;

/// <summary>The names that telemetry tells.</summary>
internal sealed class AmazonSimpleEmailServiceMetadata : IServiceMetadata
{
    public string ServiceId => "SES";

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
