namespace Amazon.Lambda.RuntimeSupport;

/// <summary>An answer of the runtime API that isn't the one expected.</summary>
public class RuntimeApiClientException : Exception
{
    /// <summary>Tells what came.</summary>
    public RuntimeApiClientException(
        string message,
        int statusCode,
        string response,
        Dictionary<string, IEnumerable<string>> headers,
        Exception innerException)
        : base($"{message}\n\nStatus: {statusCode}\nResponse: \n{response}", innerException)
    {
        StatusCode = statusCode;
        Response = response;
        Headers = headers;
    }

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; private set; }

    /// <summary>The body.</summary>
    public string Response { get; private set; }

    /// <summary>The headers.</summary>
    public Dictionary<string, IEnumerable<string>> Headers { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => $"HTTP Response: \n\n{Response}\n\n{base.ToString()}";
}
