using System.Net;
using System.Text;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CampusIssues.Emulator.S3.Website;

/// <summary>The page by which a website tells an error.</summary>
internal static class WebsiteErrorPage
{
    public static async ValueTask WriteAsync(S3Call call, AwsException error, AwsException? documentError)
    {
        var response = call.Response;
        Tell(call, error);
        call.Aws.StatusCode = response.StatusCode = error.StatusCode;
        foreach (var (name, value) in (error as S3Exception)?.Headers ?? [])
        {
            response.Headers[name] = value;
        }

        if (error.StatusCode == StatusCodes.Status304NotModified)
        {
            return;
        }

        var title = $"{error.StatusCode} {ReasonPhrases.GetReasonPhrase(error.StatusCode)}";
        var html = new StringBuilder($"<html>\n<head><title>{title}</title></head>\n<body>\n<h1>{title}</h1>\n");
        List(html, error);
        html.Insert(html.Length - "</ul>\n".Length, $"<li>RequestId: {call.Aws.RequestId}</li>\n<li>HostId: {response.Headers["x-amz-id-2"]}</li>\n");
        if (documentError is not null)
        {
            html.Append("<h3>An Error Occurred While Attempting to Retrieve a Custom Error Document</h3>\n");
            List(html, documentError);
        }

        var bytes = Encoding.UTF8.GetBytes(html.Append("<hr/>\n</body>\n</html>\n").ToString());
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(call.Request.Method))
        {
            await response.BodyWriter.WriteAsync(bytes, call.Aws.Http.RequestAborted);
        }
    }

    /// <summary>Tells an error in headers.</summary>
    public static void Tell(S3Call call, AwsException error)
    {
        call.Tell("x-amz-error-code", error.Code);
        call.Tell("x-amz-error-message", error.Message);
    }

    private static void List(StringBuilder html, AwsException error)
    {
        html.Append($"<ul>\n<li>Code: {error.Code}</li>\n<li>Message: {WebUtility.HtmlEncode(error.Message)}</li>\n");
        foreach (var (name, value) in (error as S3Exception)?.Details ?? [])
        {
            html.Append($"<li>{name}: {WebUtility.HtmlEncode(value)}</li>\n");
        }

        html.Append("</ul>\n");
    }
}
