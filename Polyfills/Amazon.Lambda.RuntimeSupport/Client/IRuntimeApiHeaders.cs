namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The headers of an invocation that log lines carry.</summary>
public interface IRuntimeApiHeaders
{
    /// <summary>The request's id.</summary>
    string AwsRequestId { get; }

    /// <summary>The X-Ray trace header.</summary>
    string TraceId { get; }

    /// <summary>The tenant; null where there is none.</summary>
    string TenantId { get; }
}
