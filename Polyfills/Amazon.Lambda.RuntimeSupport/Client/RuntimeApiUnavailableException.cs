namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The runtime API is gone: without it a function can't go on. It reads as one line.</summary>
internal sealed class RuntimeApiUnavailableException(string endpoint, HttpRequestException cause)
    : HttpRequestException($"The Lambda runtime API at {endpoint} can't be reached: {cause.InnerException?.Message ?? cause.Message}", cause)
{
    public override string ToString() => Message;
}
