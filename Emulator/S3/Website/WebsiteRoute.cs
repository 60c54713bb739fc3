using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.S3.Operations.Objects;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Website;

/// <summary>
/// The websites in buckets (https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteHosting.html): anonymous reads, index and
/// error documents, redirects. Beneath a website's address nobody is signed in.
/// </summary>
internal sealed class WebsiteRoute(S3State state, BodyStore bodies, IAccessControl access) : IEdgeRoute
{
    public bool Matches(HttpRequest request) => WebsiteAddress.Read(request) is not null;

    public async Task HandleAsync(HttpContext http)
    {
        var address = WebsiteAddress.Read(http.Request)!;
        using var call = new AwsCall(http, access)
        {
            Operation = "WebsiteRequest",
            RequestId = Identifiers.NewRequest(),
            Region = "us-east-1",
            Caller = Caller.Anonymous,
        };
        http.Response.Headers["x-amz-request-id"] = call.RequestId;
        http.Response.Headers["x-amz-id-2"] = Identifiers.NewHost();
        http.Response.Headers.Server = "AmazonS3";
        using var span = Telemetry.StartCall(call, "s3");
        using var s3 = new S3Call(call, new S3Address(address.Bucket, address.Key, true), state);
        try
        {
            await AnswerAsync(s3, Choose(s3, address));
        }
        catch (AwsException error) when (!s3.IsSent)
        {
            span.Fail(error);
            await WebsiteErrorPage.WriteAsync(s3, error, null);
        }
    }

    private WebsiteAnswer Choose(S3Call call, WebsiteAddress address)
    {
        var bucket = call.Bucket;
        if (HttpMethods.IsOptions(call.Request.Method))
        {
            CorsAnswer.Preflight(call, bucket);
            return new WebsiteAnswer(StatusCodes.Status200OK);
        }

        CorsAnswer.Apply(call, bucket);
        return HttpMethods.IsGet(call.Request.Method) || HttpMethods.IsHead(call.Request.Method)
            ? new WebsiteChoice(state, call, address).Make()
            : throw S3Errors.MethodNotAllowed(call.Request.Method, "OBJECT");
    }

    private async ValueTask AnswerAsync(S3Call call, WebsiteAnswer answer)
    {
        if (answer.Location is not null)
        {
            call.Response.StatusCode = answer.Status;
            call.Tell("Location", answer.Location);
            call.Response.ContentLength = 0;
        }
        else if (answer.Error is not null && answer.Document is null)
        {
            await WebsiteErrorPage.WriteAsync(call, answer.Error, answer.DocumentError);
        }
        else if (answer.Document is { } document)
        {
            await SendAsync(call, answer, document);
        }
    }

    private async ValueTask SendAsync(S3Call call, WebsiteAnswer answer, StoredObject document)
    {
        if (answer.Error is null)
        {
            ReadConditions.Check(call, document);
        }
        else
        {
            // An error is told whole, whatever part was asked for.
            call.Request.Headers.Remove("Range");
            WebsiteErrorPage.Tell(call, answer.Error);
        }

        var range = ObjectAnswer.Begin(call, document);
        call.Aws.StatusCode = answer.Error is null ? call.Aws.StatusCode : answer.Status;
        call.Response.StatusCode = call.Aws.StatusCode;
        if (!HttpMethods.IsHead(call.Request.Method))
        {
            await ObjectAnswer.SendAsync(call, bodies, document, range, call.Aws.Http.RequestAborted);
        }
    }
}
