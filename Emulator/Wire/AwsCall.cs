using System.Diagnostics;
using System.Text.Json;
using CampusIssues.Emulator.Seams;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Wire;

/// <summary>One call of one operation: what came in, who called, and the answer being written.</summary>
public sealed class AwsCall(HttpContext http, IAccessControl access) : IDisposable
{
    /// <summary>The HTTP exchange beneath.</summary>
    public HttpContext Http { get; } = http;

    /// <summary>The operation, by AWS's own name, e.g. <c>PutItem</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The id that the answer carries and that errors name.</summary>
    public required string RequestId { get; init; }

    /// <summary>The region that the request was signed for; <c>us-east-1</c> for an unsigned one.</summary>
    public required string Region { get; init; }

    /// <summary>The identity that calls; set again where it is the body that tells, as a form that is posted to a bucket does.</summary>
    public required Caller Caller { get; set; }

    /// <summary>The account that the call acts on.</summary>
    public string AccountId => Caller.AccountId;

    /// <summary>The request's body, whole.</summary>
    public ReadOnlyMemory<byte> Body => Input.WrittenMemory;

    /// <summary>Parameters from the path, for operations of a REST protocol; empty for others.</summary>
    public IReadOnlyDictionary<string, string> PathParameters { get; init; } = EmptyParameters;

    /// <summary>The form of a query-protocol request; empty for others.</summary>
    public QueryForm Form { get; init; } = QueryForm.Empty;

    /// <summary>The answer's body. What an operation writes here is sent when it returns.</summary>
    public PooledBuffer Output { get; } = new();

    /// <summary>What an operation tells its service of the call beside the answer, e.g. the capacity that it consumed.</summary>
    public object? Usage { get; set; }

    /// <summary>The answer's HTTP status.</summary>
    public int StatusCode { get; set; } = StatusCodes.Status200OK;

    internal PooledBuffer Input { get; init; } = new(0);

    private static readonly Dictionary<string, string> EmptyParameters = [];

    // AWS writes UTF-8 as it is, not as escapes.
    private static readonly JsonWriterOptions JsonOptions = new() { SkipValidation = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A JSON writer over <see cref="Output"/>; flush it before the operation returns.</summary>
    public Utf8JsonWriter WriteJson() => new(Output, JsonOptions);

    /// <summary>
    /// Demands a permission: throws AWS's access-denied error unless the caller may do <paramref name="action"/>
    /// (e.g. <c>dynamodb:PutItem</c>) on <paramref name="resource"/> (an ARN, or <c>*</c>).
    /// </summary>
    /// <param name="action">Service prefix and action.</param>
    /// <param name="resource">The resource's ARN, or <c>*</c> where the action has none.</param>
    /// <param name="conditions">The service's condition keys with their values, e.g. <c>dynamodb:LeadingKeys</c>; made only when a policy is evaluated.</param>
    public void Demand(string action, string resource, Func<IReadOnlyDictionary<string, IReadOnlyList<string>>>? conditions = null)
    {
        if (Activity.Current is not { IsAllDataRequested: true } span)
        {
            access.Demand(Caller, action, resource, conditions, Http);
            return;
        }

        span.SetTag("aws.iam.principal", Caller.Arn).SetTag("aws.iam.action", action).SetTag("aws.iam.resource", resource);
        var isAllowed = false;
        try
        {
            access.Demand(Caller, action, resource, conditions, Http);
            isAllowed = true;
        }
        finally
        {
            span.SetTag("aws.iam.decision", isAllowed ? "Allow" : "Deny");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
    }
}
