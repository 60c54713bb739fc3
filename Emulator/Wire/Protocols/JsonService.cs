using System.Collections.Frozen;
using CampusIssues.Emulator.Seams;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Wire.Protocols;

/// <summary>
/// A service in an AWS JSON protocol: <c>POST /</c>, the operation in <c>X-Amz-Target</c>
/// (https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html).
/// </summary>
/// <param name="name">The signing name.</param>
/// <param name="targetPrefix">What stands before the dot in <c>X-Amz-Target</c>, e.g. <c>DynamoDB_20120810</c>.</param>
/// <param name="version"><c>1.0</c> or <c>1.1</c>.</param>
/// <param name="errorNamespace">What stands before <c>#</c> in an error's <c>__type</c>, e.g. <c>com.amazonaws.dynamodb.v20120810</c>.</param>
/// <param name="operations">The service's operations.</param>
/// <param name="identity">Tells who calls.</param>
/// <param name="access">Tells what they may do.</param>
public class JsonService(
    string name,
    string targetPrefix,
    string version,
    string errorNamespace,
    IEnumerable<IAwsOperation> operations,
    IIdentity identity,
    IAccessControl access) : IAwsService
{
    private readonly FrozenDictionary<string, IAwsOperation> _operations = operations.ToFrozenDictionary(operation => operation.Name);
    private readonly string _contentType = $"application/x-amz-json-{version}";

    /// <inheritdoc/>
    public string Name => name;

    /// <summary>The operations that the service offers.</summary>
    public IEnumerable<IAwsOperation> Offered => _operations.Values;

    /// <summary>What stands before the dot in <c>X-Amz-Target</c>.</summary>
    public string TargetPrefix => targetPrefix;

    /// <summary>The largest body that the service takes, in bytes.</summary>
    protected virtual long MaxBodySize => 16 * 1024 * 1024;

    /// <summary>
    /// Whether answers carry <c>x-amz-crc32</c>. DynamoDB's alone do: the SDK for .NET compares it with what it has read, which is nothing
    /// where an operation answers nothing.
    /// </summary>
    protected virtual bool TellsChecksum => false;

    /// <summary>A new request id in the service's form.</summary>
    protected virtual string NewRequestId() => RequestIds.NewUuid();

    /// <summary>Checks a request before its operation is found; throws <see cref="AwsException"/>.</summary>
    protected virtual void CheckRequest(HttpRequest request)
    {
    }

    /// <summary>Takes the coding from a body that came with one, once its signature was checked; throws <see cref="AwsException"/>.</summary>
    protected virtual void Decode(AwsCall call)
    {
    }

    /// <summary>An answer in a coding that its caller accepts; sets its <c>Content-Encoding</c>.</summary>
    protected virtual ReadOnlyMemory<byte> Encode(AwsCall call, ReadOnlyMemory<byte> body) => body;

    /// <inheritdoc/>
    public async Task HandleAsync(HttpContext http, SigningScope? scope)
    {
        var target = http.Request.Headers["X-Amz-Target"].ToString();
        using var call = new AwsCall(http, access)
        {
            Operation = target[(target.IndexOf('.', StringComparison.Ordinal) + 1)..],
            RequestId = NewRequestId(),
            Region = scope?.Region ?? "us-east-1",
            Caller = identity.Identify(scope),
            Input = new PooledBuffer((int)Math.Clamp(http.Request.ContentLength ?? 1024, 256, 1 << 20)),
        };

        using var span = Telemetry.StartCall(call, Name);
        try
        {
            if (!await RequestBody.TryReadAsync(http.Request, call.Input, MaxBodySize, http.RequestAborted))
            {
                throw new AwsException("RequestEntityTooLargeException", "Request body is too large", StatusCodes.Status413PayloadTooLarge);
            }

            CheckRequest(http.Request);
            if (!_operations.TryGetValue(call.Operation, out var operation))
            {
                throw new AwsException("UnknownOperationException", "");
            }

            await identity.AuthenticateAsync(call, http.RequestAborted);
            Decode(call);
            await operation.InvokeAsync(call, http.RequestAborted);
        }
        catch (AwsException error)
        {
            span.Fail(error);
            WriteError(call, error);
        }

        await AnswerAsync(call);
    }

    /// <summary>What a service that had the query protocol first calls an error, <c>code;Sender</c>; null for other services.</summary>
    protected virtual string? QueryErrorCode(AwsException error) => null;

    /// <summary>The namespace of an error's <c>__type</c>, empty for none; some errors are the framework's own.</summary>
    protected virtual string ErrorNamespace(string code) => code switch
    {
        "UnknownOperationException" or "SerializationException" or "AccessDeniedException" or "MissingAuthenticationTokenException"
            or "IncompleteSignatureException" or "UnrecognizedClientException" or "InvalidSignatureException" or "ExpiredTokenException"
            => "com.amazon.coral.service",
        "ValidationException" or "ThrottlingException" => "com.amazon.coral.validate",
        _ => errorNamespace,
    };

    private void WriteError(AwsCall call, AwsException error)
    {
        call.Output.Clear();
        call.StatusCode = error.StatusCode;
        if (QueryErrorCode(error) is { } query)
        {
            call.Http.Response.Headers["x-amzn-query-error"] = query;
        }

        using var json = call.WriteJson();
        json.WriteStartObject();
        json.WriteString("__type"u8, ErrorNamespace(error.Code) is { Length: > 0 } space ? $"{space}#{error.Code}" : error.Code);
        if (error.Message.Length > 0)
        {
            json.WriteString(MessageMember(error.Code), error.Message);
        }

        error.WriteMembers?.Invoke(json);
        json.WriteEndObject();
    }

    /// <summary>The member that holds an error's text: <c>message</c>, in some errors <c>Message</c>.</summary>
    protected virtual string MessageMember(string code) => code is "SerializationException" or "AccessDeniedException" ? "Message" : "message";

    /// <summary>The content type of the answer to a request.</summary>
    protected virtual string ContentType(HttpRequest request) => _contentType;

    private async ValueTask AnswerAsync(AwsCall call)
    {
        var response = call.Http.Response;
        var body = Encode(call, call.Output.WrittenMemory);
        response.StatusCode = call.StatusCode;
        response.ContentType = ContentType(call.Http.Request);
        response.ContentLength = body.Length;
        response.Headers["x-amzn-RequestId"] = call.RequestId;
        if (TellsChecksum)
        {
            response.Headers["x-amz-crc32"] = Crc32.Hash(body.Span).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        await response.BodyWriter.WriteAsync(body, call.Http.RequestAborted);
    }
}
