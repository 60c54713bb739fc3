using System.Globalization;

namespace CampusIssues.Functions.Api;

/// <summary>One field's fault.</summary>
internal sealed record FieldFault(string Field, string Message);

/// <summary>The error form of every answer that isn't a success.</summary>
internal sealed record ErrorBody(string Message, IReadOnlyList<FieldFault> Errors, string RequestId);

/// <summary>A refusal with its status code; made in <see cref="Faults"/>, answered at the function's edge.</summary>
internal sealed class Fault(int status, string message, params IReadOnlyList<FieldFault> errors) : Exception(message)
{
    public int Status { get; } = status;

    public IReadOnlyList<FieldFault> Errors { get; } = errors;

    /// <summary>When to come again; for 429.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public ApiResponse ToResponse(string requestId)
    {
        var response = ApiResponse.Json(new ErrorBody(Message, Errors, requestId), ApiJson.Default.ErrorBody, Status);
        var headers = new Dictionary<string, string>();
        if (Status == 401)
        {
            headers["WWW-Authenticate"] = "Bearer";
        }

        if (RetryAfter is { } wait)
        {
            headers["Retry-After"] = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return response with { Headers = headers };
    }
}
