using System.Collections.Frozen;
using System.Formats.Cbor;
using CampusIssues.Emulator.Seams;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Wire.Protocols;

/// <summary>
/// A service in Smithy's RPC v2 with CBOR: <c>POST /service/{service}/operation/{operation}</c>
/// (https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html).
/// </summary>
/// <param name="name">The signing name.</param>
/// <param name="serviceName">The service's name in paths, e.g. <c>GraniteServiceVersion20100801</c>.</param>
/// <param name="errorNamespace">What stands before <c>#</c> in an error's <c>__type</c>.</param>
/// <param name="operations">The service's operations.</param>
/// <param name="identity">Tells who calls.</param>
/// <param name="access">Tells what they may do.</param>
public class CborService(
    string name,
    string serviceName,
    string errorNamespace,
    IEnumerable<IAwsOperation> operations,
    IIdentity identity,
    IAccessControl access) : IAwsService
{
    /// <summary>The header that tells the protocol, in requests and answers.</summary>
    public const string ProtocolHeader = "smithy-protocol";

    private const string Protocol = "rpc-v2-cbor";
    private readonly FrozenDictionary<string, IAwsOperation> _operations = operations.ToFrozenDictionary(operation => operation.Name);
    private readonly string _prefix = $"/service/{serviceName}/operation/";

    /// <inheritdoc/>
    public string Name => name;

    /// <summary>The operations that the service offers.</summary>
    public IEnumerable<IAwsOperation> Offered => _operations.Values;

    /// <summary>The largest body that the service takes, in bytes.</summary>
    protected virtual long MaxBodySize => 16 * 1024 * 1024;

    /// <summary>Whether the path is one of the service's operations.</summary>
    public bool TakesPath(PathString path) => path.Value!.StartsWith(_prefix, StringComparison.Ordinal);

    /// <summary>What a service that had the query protocol first calls an error, <c>code;Sender</c>; null for other services.</summary>
    protected virtual string? QueryErrorCode(AwsException error) => null;

    /// <inheritdoc/>
    public async Task HandleAsync(HttpContext http, SigningScope? scope)
    {
        using var call = new AwsCall(http, access)
        {
            Operation = http.Request.Path.Value![_prefix.Length..],
            RequestId = RequestIds.NewUuid(),
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

            if (!_operations.TryGetValue(call.Operation, out var operation) || http.Request.Headers[ProtocolHeader] != Protocol)
            {
                throw new AwsException("UnknownOperationException", "", StatusCodes.Status404NotFound);
            }

            await identity.AuthenticateAsync(call, http.RequestAborted);
            await operation.InvokeAsync(call, http.RequestAborted);
        }
        catch (AwsException error)
        {
            span.Fail(error);
            WriteError(call, error);
        }

        var response = http.Response;
        response.StatusCode = call.StatusCode;
        response.ContentType = "application/cbor";
        response.ContentLength = call.Output.WrittenMemory.Length;
        response.Headers[ProtocolHeader] = Protocol;
        response.Headers["x-amzn-RequestId"] = call.RequestId;
        await response.BodyWriter.WriteAsync(call.Output.WrittenMemory, http.RequestAborted);
    }

    private void WriteError(AwsCall call, AwsException error)
    {
        call.Output.Clear();
        call.StatusCode = error.StatusCode;
        if (QueryErrorCode(error) is { } query)
        {
            call.Http.Response.Headers["x-amzn-query-error"] = query;
        }

        var cbor = new CborWriter();
        cbor.WriteStartMap(null);
        cbor.WriteTextString("__type");
        cbor.WriteTextString($"{errorNamespace}#{error.Code}");
        if (error.Message.Length > 0)
        {
            cbor.WriteTextString("message");
            cbor.WriteTextString(error.Message);
        }

        WriteMembers(cbor, error);
        cbor.WriteEndMap();
        cbor.Encode(call.Output.GetSpan(cbor.BytesWritten));
        call.Output.Advance(cbor.BytesWritten);
    }

    /// <summary>Further members of an error, which it has as JSON.</summary>
    private static void WriteMembers(CborWriter cbor, AwsException error)
    {
        if (error.WriteMembers is null)
        {
            return;
        }

        using var buffer = new PooledBuffer();
        using (var json = new System.Text.Json.Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            error.WriteMembers(json);
            json.WriteEndObject();
        }

        foreach (var (member, value) in System.Text.Json.Nodes.JsonNode.Parse(buffer.WrittenSpan)!.AsObject())
        {
            cbor.WriteTextString(member);
            CborJson.Write(cbor, value);
        }
    }
}
