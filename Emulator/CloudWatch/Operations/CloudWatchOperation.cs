using System.Formats.Cbor;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudWatch.Operations;

/// <summary>One operation of CloudWatch, for each of its protocols.</summary>
internal abstract class CloudWatchOperation
{
    /// <summary>AWS's own name.</summary>
    public abstract string Name { get; }

    /// <summary>Carries it out; an empty answer for null. Throws <see cref="AwsException"/>.</summary>
    public abstract ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken);

    protected static ValueTask<Answer?> Done(Answer? answer = null) => ValueTask.FromResult(answer);
}

/// <summary>An operation with JSON around it.</summary>
internal sealed class JsonCloudWatchOperation(CloudWatchOperation operation) : IAwsOperation
{
    public string Name => operation.Name;

    public async ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var answer = await operation.CarryOutAsync(call, new Input(Read(call)), cancellationToken);
        await using var json = call.WriteJson();
        AnswerJson.Write(json, answer ?? []);
    }

    private static JsonObject Read(AwsCall call)
    {
        try
        {
            var body = RequestBody.Decode(call.Http.Request, call.Body, CloudWatchLimits.BodyBytes).Span;
            return JsonNode.Parse(body.IsEmpty ? "{}"u8 : body) as JsonObject ?? throw new AwsException("SerializationException", "");
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            throw new AwsException("SerializationException", "");
        }
    }
}

/// <summary>An operation with CBOR around it.</summary>
internal sealed class CborCloudWatchOperation(CloudWatchOperation operation) : IAwsOperation
{
    public string Name => operation.Name;

    public async ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var body = RequestBody.Decode(call.Http.Request, call.Body, CloudWatchLimits.BodyBytes);
        var answer = await operation.CarryOutAsync(call, new Input(CborJson.Read(body)), cancellationToken);
        var cbor = new CborWriter();
        AnswerCbor.Write(cbor, answer ?? []);
        cbor.Encode(call.Output.GetSpan(cbor.BytesWritten));
        call.Output.Advance(cbor.BytesWritten);
    }
}

/// <summary>An operation with a form for its input and XML for its answer.</summary>
internal sealed class QueryCloudWatchOperation(CloudWatchOperation operation) : IQueryOperation
{
    public string Name => operation.Name;

    public async ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken) =>
        AnswerXml.Write(result, await operation.CarryOutAsync(call, new Input(FormInput.Read(call.Form)), cancellationToken) ?? []);
}
