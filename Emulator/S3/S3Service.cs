using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3;

/// <summary>Amazon S3 in its REST XML protocol (https://docs.aws.amazon.com/AmazonS3/latest/API/).</summary>
internal sealed class S3Service(IEnumerable<IS3Operation> operations, S3State state, S3Authentication authentication, IAccessControl access) : IAwsService
{
    private readonly S3Routes _routes = new(operations);

    public string Name => "s3";

    public async Task HandleAsync(HttpContext http, SigningScope? scope)
    {
        var (address, operation, fault) = Find(http.Request);
        using var call = new AwsCall(http, access)
        {
            Operation = operation?.Name ?? http.Request.Method,
            RequestId = Identifiers.NewRequest(),
            Region = scope?.Region ?? "us-east-1",
            Caller = authentication.Identify(http.Request, scope),
        };
        var hostId = Identifiers.NewHost();
        http.Response.Headers["x-amz-request-id"] = call.RequestId;
        http.Response.Headers["x-amz-id-2"] = hostId;
        http.Response.Headers.Server = "AmazonS3";
        using var span = Telemetry.StartCall(call, Name);
        using var s3 = new S3Call(call, address, state);
        try
        {
            if (fault is not null)
            {
                throw fault;
            }

            await InvokeAsync(s3, operation, scope);
        }
        catch (AwsException error) when (!s3.IsSent)
        {
            span.Fail(error);
            S3ErrorAnswer.Write(call, error, hostId);
            if (http.Request.Headers.Expect.Count > 0 && !s3.IsBodyTaken)
            {
                // The client waited whether to send its body, and won't: what it sends next on this connection would be taken for it.
                http.Response.Headers.Connection = "close";
            }
        }

        if (!s3.IsSent)
        {
            await AnswerAsync(call);
        }
    }

    private async ValueTask InvokeAsync(S3Call call, IS3Operation? operation, SigningScope? scope)
    {
        if (HttpMethods.IsOptions(call.Request.Method))
        {
            CorsAnswer.Preflight(call, call.Address.Bucket is { } name ? state.Find(name) : null);
            return;
        }

        if (call.Address.Bucket is { } bucket && state.Find(bucket) is { } found)
        {
            CorsAnswer.Apply(call, found);
            call.Tell("x-amz-bucket-region", operation?.Name == "HeadBucket" ? found.Region : null);
        }

        await authentication.AuthenticateAsync(call, scope, call.Aws.Http.RequestAborted);
        if (operation is null)
        {
            throw S3Errors.MethodNotAllowed(call.Request.Method, call.Address.Level switch { S3Level.Account => "SERVICE", S3Level.Bucket => "BUCKET", _ => "OBJECT" });
        }

        await operation.InvokeAsync(call, call.Aws.Http.RequestAborted);
    }

    private (S3Address Address, IS3Operation? Operation, S3Exception? Fault) Find(HttpRequest request)
    {
        try
        {
            var address = S3Address.Read(request);
            return (address, _routes.Find(request, address.Level), null);
        }
        catch (S3Exception fault)
        {
            return (new S3Address(null, null, false), null, fault);
        }
    }

    private static async ValueTask AnswerAsync(AwsCall call)
    {
        var response = call.Http.Response;
        response.StatusCode = call.StatusCode;
        if (call.StatusCode is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified || HttpMethods.IsHead(call.Http.Request.Method))
        {
            return;
        }

        response.ContentLength = call.Output.WrittenMemory.Length;
        await response.BodyWriter.WriteAsync(call.Output.WrittenMemory, call.Http.RequestAborted);
    }
}
