using System.Text.Json;
using CampusIssues.Emulator.Seams;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CampusIssues.Emulator.Wire.Protocols;

/// <summary>
/// A service in the AWS REST JSON protocol: the operation is told by method and path
/// (https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html).
/// </summary>
/// <param name="name">The signing name.</param>
/// <param name="operations">The service's operations.</param>
/// <param name="identity">Tells who calls.</param>
/// <param name="access">Tells what they may do.</param>
public class RestJsonService(string name, IEnumerable<IRestOperation> operations, IIdentity identity, IAccessControl access) : IAwsService
{
    private readonly (PathTemplate Template, IRestOperation Operation)[] _routes =
        [.. operations.Select(operation => (new PathTemplate(operation.Path), operation)).OrderByDescending(route => route.Item1.Literals)];

    /// <inheritdoc/>
    public string Name => name;

    /// <summary>The operations that the service offers.</summary>
    public IEnumerable<IRestOperation> Offered => _routes.Select(route => route.Operation);

    /// <summary>The largest body that the service takes, in bytes.</summary>
    protected virtual long MaxBodySize => 80 * 1024 * 1024;

    /// <summary>Whether a request fits one of the service's operations, by which an unsigned one is found to be its.</summary>
    public bool Matches(HttpRequest request) => Find(request.Method, RawPath(request)).Operation is not null;

    /// <inheritdoc/>
    public async Task HandleAsync(HttpContext http, SigningScope? scope)
    {
        var (operation, parameters) = Find(http.Request.Method, RawPath(http.Request));
        using var call = new AwsCall(http, access)
        {
            Operation = operation?.Name ?? "",
            RequestId = RequestIds.NewUuid(),
            Region = scope?.Region ?? "us-east-1",
            Caller = identity.Identify(scope),
            PathParameters = parameters,
            Input = new PooledBuffer(),
        };

        using var span = Telemetry.StartCall(call, Name);
        try
        {
            if (!await RequestBody.TryReadAsync(http.Request, call.Input, MaxBodySize, http.RequestAborted))
            {
                throw new AwsException("RequestTooLargeException", "Request must be smaller than the service's limit", StatusCodes.Status413PayloadTooLarge);
            }

            if (operation is null)
            {
                throw new AwsException("UnknownOperationException", "", StatusCodes.Status404NotFound);
            }

            await identity.AuthenticateAsync(call, http.RequestAborted);
            CheckOperation(call);
            await operation.InvokeAsync(call, http.RequestAborted);
        }
        catch (AwsException error)
        {
            span.Fail(error);
            WriteError(call, Translate(error));
        }

        if (!http.Response.HasStarted)
        {
            await AnswerAsync(call);
        }
    }

    /// <summary>Checks a call before it is carried out; throws <see cref="AwsException"/>.</summary>
    protected virtual void CheckOperation(AwsCall call)
    {
    }

    /// <summary>An error as this API tells it, where it shares operations with another.</summary>
    protected virtual AwsException Translate(AwsException error) => error;

    /// <summary>Writes the body of an error, e.g. <c>{"Type":"User","Message":"…"}</c>.</summary>
    protected virtual void WriteErrorBody(Utf8JsonWriter json, AwsException error)
    {
        json.WriteStartObject();
        json.WriteString("message"u8, error.Message);
        error.WriteMembers?.Invoke(json);
        json.WriteEndObject();
    }

    private void WriteError(AwsCall call, AwsException error)
    {
        call.Output.Clear();
        call.StatusCode = error.StatusCode;
        call.Http.Response.Headers["x-amzn-ErrorType"] = error.Code;
        using var json = call.WriteJson();
        WriteErrorBody(json, error);
    }

    private static async ValueTask AnswerAsync(AwsCall call)
    {
        var response = call.Http.Response;
        var body = call.Output.WrittenMemory;
        response.StatusCode = call.StatusCode;
        response.Headers["x-amzn-RequestId"] = call.RequestId;
        if (body.Length > 0)
        {
            response.ContentType ??= "application/json";
        }

        if (call.StatusCode is not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified))
        {
            response.ContentLength = body.Length;
            await response.BodyWriter.WriteAsync(body, call.Http.RequestAborted);
        }
    }

    private (IRestOperation? Operation, Dictionary<string, string> Parameters) Find(string method, string path)
    {
        foreach (var (template, operation) in _routes)
        {
            if (operation.Method == method && template.Match(path) is { } parameters)
            {
                return (operation, parameters);
            }
        }

        return (null, []);
    }

    private static string RawPath(HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? request.Path.Value ?? "/";
        var query = target.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? target : target[..query];
    }
}
