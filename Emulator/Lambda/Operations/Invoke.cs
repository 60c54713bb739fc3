using System.Text;
using System.Text.Json;
using CampusIssues.Emulator.Lambda.Execution;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html</summary>
internal sealed class Invoke(Invoker invoker) : IRestOperation
{
    private const string Prefix = "X-Amz-";

    public string Name => "Invoke";

    public string Method => "POST";

    public string Path => "/2015-03-31/functions/{FunctionName}/invocations";

    public async ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var request = call.Http.Request;
        var qualifier = request.Query["Qualifier"].ToString() is { Length: > 0 } given ? given : null;
        var reference = FunctionReference.Parse(call.PathParameters["FunctionName"], qualifier, call.Region, call.AccountId);
        var invocation = new Invocation(reference.Arn, call.Body.ToArray())
        {
            Type = ReadType(request.Headers[Prefix + "Invocation-Type"].ToString()),
            Qualifier = reference.Qualifier,
            ClientContext = ReadClientContext(request.Headers[Prefix + "Client-Context"].ToString()),
            TraceHeader = request.Headers["X-Amzn-Trace-Id"].ToString() is { Length: > 0 } trace ? trace : null,
        };
        call.Demand("lambda:InvokeFunction", reference.QualifiedArn);
        CheckJson(call.Body.Span);

        var wantsTail = request.Headers[Prefix + "Log-Type"] == "Tail";
        var result = await invoker.InvokeAsync(invocation, call.RequestId, wantsTail, cancellationToken);

        call.StatusCode = result.StatusCode;
        call.Http.Response.Headers[Prefix + "Executed-Version"] = result.ExecutedVersion;
        if (result.FunctionError is { } error)
        {
            call.Http.Response.Headers[Prefix + "Function-Error"] = error;
        }

        if (result.LogTail is { } tail)
        {
            call.Http.Response.Headers[Prefix + "Log-Result"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(tail));
        }

        result.Payload.Span.CopyTo(call.Output.GetSpan(result.Payload.Length));
        call.Output.Advance(result.Payload.Length);
    }

    private static InvocationType ReadType(string header) => header switch
    {
        "" or "RequestResponse" => InvocationType.RequestResponse,
        "Event" => InvocationType.Event,
        "DryRun" => InvocationType.DryRun,
        _ => throw LambdaErrors.Validation(
            $"Value '{header}' at 'invocationType' failed to satisfy constraint: Member must satisfy enum value set: [Event, RequestResponse, DryRun]"),
    };

    private static string? ReadClientContext(string header)
    {
        if (header.Length == 0)
        {
            return null;
        }

        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(header));
        }
        catch (FormatException)
        {
            throw LambdaErrors.InvalidContent("Client context must be a valid Base64-encoded JSON object.");
        }
    }

    private static void CheckJson(ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return;
        }

        try
        {
            var reader = new Utf8JsonReader(payload);
            reader.Read();
            reader.Skip();
            if (reader.Read())
            {
                throw LambdaErrors.InvalidContent("Unexpected content after the document");
            }
        }
        catch (JsonException fault)
        {
            throw LambdaErrors.InvalidContent(fault.Message);
        }
    }
}
