using System.Collections.Frozen;
using System.Text;
using System.Xml;
using CampusIssues.Emulator.Seams;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Wire.Protocols;

/// <summary>One operation of a service in the query protocol: parameters in <see cref="AwsCall.Form"/>, an XML result.</summary>
public interface IQueryOperation
{
    /// <summary>The <c>Action</c>, e.g. <c>SendEmail</c>.</summary>
    string Name { get; }

    /// <summary>Carries it out; writes the members of <c>{Name}Result</c>. Throws <see cref="AwsException"/>.</summary>
    ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken);
}

/// <summary>
/// A service in the AWS query protocol: <c>POST /</c>, a form with <c>Action</c> and <c>Version</c>, XML answers
/// (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html).
/// </summary>
/// <param name="name">The signing name.</param>
/// <param name="version">The API's version, e.g. <c>2010-12-01</c>.</param>
/// <param name="xmlNamespace">The answers' XML namespace.</param>
/// <param name="operations">The service's operations.</param>
/// <param name="identity">Tells who calls.</param>
/// <param name="access">Tells what they may do.</param>
public class QueryService(
    string name,
    string version,
    string xmlNamespace,
    IEnumerable<IQueryOperation> operations,
    IIdentity identity,
    IAccessControl access) : IAwsService
{
    private readonly FrozenDictionary<string, IQueryOperation> _operations = operations.ToFrozenDictionary(operation => operation.Name);

    /// <inheritdoc/>
    public string Name => name;

    /// <summary>The operations that the service offers.</summary>
    public IEnumerable<IQueryOperation> Offered => _operations.Values;

    /// <summary>The API's version, by which an unsigned request is found to be this service's.</summary>
    public string Version => version;

    /// <summary>The largest body that the service takes, in bytes.</summary>
    protected virtual long MaxBodySize => 10 * 1024 * 1024;

    /// <summary>Whether a form that is sent to this path is the service's.</summary>
    public virtual bool TakesPath(PathString path) => path == "/";

    /// <summary>Whether this is an action of the service's, by which an unsigned request without a version is found to be for it.</summary>
    public bool Offers(string action) => _operations.ContainsKey(action);

    /// <summary>An error as this protocol tells it, where it shares operations with another.</summary>
    protected virtual AwsException Translate(AwsException error) => error;

    /// <summary>Checks a call before it is carried out; throws <see cref="AwsException"/>.</summary>
    protected virtual void CheckOperation(AwsCall call)
    {
    }

    /// <inheritdoc/>
    public async Task HandleAsync(HttpContext http, SigningScope? scope)
    {
        var input = new PooledBuffer();
        var complete = await RequestBody.TryReadAsync(http.Request, input, MaxBodySize, http.RequestAborted);
        var (form, fault) = ReadForm(http.Request, input);
        using var call = new AwsCall(http, access)
        {
            Operation = form["Action"] ?? "",
            RequestId = RequestIds.NewUuid(),
            Region = scope?.Region ?? "us-east-1",
            Caller = identity.Identify(scope),
            Input = input,
            Form = form,
        };

        using var span = Telemetry.StartCall(call, Name);
        try
        {
            if (!complete)
            {
                throw new AwsException("RequestEntityTooLarge", "Request body is too large", StatusCodes.Status413PayloadTooLarge);
            }

            if (fault is not null)
            {
                throw fault;
            }

            if (!_operations.TryGetValue(call.Operation, out var operation))
            {
                throw call.Operation.Length == 0
                    ? new AwsException("MissingAction", "Could not find operation in the request: the parameter Action is missing")
                    : new AwsException("InvalidAction", $"Could not find operation {call.Operation} for version {form["Version"] ?? "NO_VERSION_SPECIFIED"}");
            }

            await identity.AuthenticateAsync(call, http.RequestAborted);
            CheckOperation(call);
            await WriteResultAsync(call, operation);
        }
        catch (AwsException error)
        {
            span.Fail(error);
            WriteError(call, Translate(error));
        }

        http.Response.StatusCode = call.StatusCode;
        http.Response.ContentType = "text/xml";
        http.Response.ContentLength = call.Output.WrittenMemory.Length;
        http.Response.Headers["x-amzn-RequestId"] = call.RequestId;
        await http.Response.BodyWriter.WriteAsync(call.Output.WrittenMemory, http.RequestAborted);
    }

    private (QueryForm Form, AwsException? Fault) ReadForm(HttpRequest request, PooledBuffer input)
    {
        try
        {
            return (input.WrittenSpan.Length > 0
                ? QueryForm.Parse(RequestBody.Decode(request, input.WrittenMemory, (int)MaxBodySize).Span)
                : new QueryForm(request.Query.ToDictionary()), null);
        }
        catch (AwsException fault)
        {
            return (QueryForm.Empty, fault);
        }
    }

    private async ValueTask WriteResultAsync(AwsCall call, IQueryOperation operation)
    {
        using var xml = Writer(call);
        xml.WriteStartElement($"{operation.Name}Response", xmlNamespace);
        xml.WriteStartElement($"{operation.Name}Result");
        await operation.InvokeAsync(call, xml, call.Http.RequestAborted);
        xml.WriteEndElement();
        xml.WriteStartElement("ResponseMetadata");
        xml.WriteElementString("RequestId", call.RequestId);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteError(AwsCall call, AwsException error)
    {
        call.Output.Clear();
        call.StatusCode = error.StatusCode;
        using var xml = Writer(call);
        xml.WriteStartElement("ErrorResponse", xmlNamespace);
        xml.WriteStartElement("Error");
        xml.WriteElementString("Type", error.IsServerFault ? "Receiver" : "Sender");
        xml.WriteElementString("Code", error.Code);
        xml.WriteElementString("Message", error.Message);
        xml.WriteEndElement();
        xml.WriteElementString("RequestId", call.RequestId);
        xml.WriteEndElement();
    }

    private static XmlWriter Writer(AwsCall call) =>
        XmlWriter.Create(new BufferStream(call.Output), new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true });
}
