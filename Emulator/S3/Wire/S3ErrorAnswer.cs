using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Wire;

/// <summary>Writes an error as S3 does: a document without namespace, and nothing where an answer has no body.</summary>
internal static class S3ErrorAnswer
{
    public static void Write(AwsCall call, AwsException error, string hostId)
    {
        call.Output.Clear();
        call.StatusCode = error.StatusCode;
        call.Http.Response.ContentLength = null;
        foreach (var (name, value) in (error as S3Exception)?.Headers ?? [])
        {
            call.Http.Response.Headers[name] = value;
        }

        if (HttpMethods.IsHead(call.Http.Request.Method) || error.StatusCode == StatusCodes.Status304NotModified)
        {
            return;
        }

        call.Http.Response.ContentType = "application/xml";
        using var xml = S3Xml.Writer(call.Output);
        xml.WriteStartElement("Error");
        xml.WriteElementString("Code", error.Code);
        xml.WriteElementString("Message", error.Message);
        foreach (var (name, value) in (error as S3Exception)?.Details ?? [])
        {
            xml.Text(name, value);
        }

        xml.WriteElementString("RequestId", call.RequestId);
        xml.WriteElementString("HostId", hostId);
        xml.WriteEndElement();
    }
}
