using System.Globalization;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport.Helpers;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The context of one invocation.</summary>
internal sealed class LambdaContext(RuntimeApiHeaders headers, LambdaEnvironment environment, IConsoleLoggerWriter log) : ILambdaContext
{
    private readonly Lazy<CognitoClientContext> _clientContext = new(() => CognitoClientContext.Parse(headers.ClientContextJson));
    private readonly Lazy<CognitoIdentity> _identity = new(() => CognitoIdentity.Parse(headers.CognitoIdentityJson));

    public string AwsRequestId => headers.AwsRequestId;

    public IClientContext ClientContext => _clientContext.Value;

    public string FunctionName => environment.FunctionName;

    public string FunctionVersion => environment.FunctionVersion;

    public ICognitoIdentity Identity => _identity.Value;

    public string InvokedFunctionArn => headers.InvokedFunctionArn;

    public ILambdaLogger Logger { get; } = new LambdaConsoleLogger(log);

    public string LogGroupName => environment.LogGroupName;

    public string LogStreamName => environment.LogStreamName;

    public int MemoryLimitInMB { get; } =
        int.TryParse(environment.FunctionMemorySize, NumberStyles.Integer, CultureInfo.InvariantCulture, out var memory) ? memory : 0;

    public TimeSpan RemainingTime => DateTimeOffset.FromUnixTimeMilliseconds(headers.DeadlineMs) - TimeProvider.System.GetUtcNow();

    public string TenantId => headers.TenantId;

    public string TraceId => headers.TraceId;

    public ILambdaSerializer Serializer { get; set; }
}
