using System.Globalization;
using Amazon.SimpleEmail.Model;

namespace Amazon.SimpleEmail.Internal;

/// <summary>How the larger requests are written.</summary>
internal static class ModelParameters
{
    public static void Write(QueryParameters parameters, SendEmailRequest request)
    {
        parameters.Add("ConfigurationSetName", request.ConfigurationSetName);
        parameters.Add("Destination", request.Destination, Write);
        parameters.Add("Message", request.Message, Write);
        parameters.Add("ReplyToAddresses", request.ReplyToAddresses);
        parameters.Add("ReturnPath", request.ReturnPath);
        parameters.Add("ReturnPathArn", request.ReturnPathArn);
        parameters.Add("Source", request.Source);
        parameters.Add("SourceArn", request.SourceArn);
        parameters.Add("Tags", request.Tags, Write);
    }

    public static void Write(QueryParameters parameters, SendRawEmailRequest request)
    {
        parameters.Add("ConfigurationSetName", request.ConfigurationSetName);
        parameters.Add("Destinations", request.Destinations);
        parameters.Add("FromArn", request.FromArn);
        parameters.Add("RawMessage", request.RawMessage, (under, raw) => under.Add("Data", Base64(raw.Data)));
        parameters.Add("ReturnPathArn", request.ReturnPathArn);
        parameters.Add("Source", request.Source);
        parameters.Add("SourceArn", request.SourceArn);
        parameters.Add("Tags", request.Tags, Write);
    }

    public static void Write(QueryParameters parameters, ListIdentitiesRequest request)
    {
        parameters.Add("IdentityType", request.IdentityType?.Value);
        parameters.Add("MaxItems", request.MaxItems?.ToString(CultureInfo.InvariantCulture));
        parameters.Add("NextToken", request.NextToken);
    }

    private static void Write(QueryParameters parameters, Destination destination)
    {
        parameters.Add("BccAddresses", destination.BccAddresses);
        parameters.Add("CcAddresses", destination.CcAddresses);
        parameters.Add("ToAddresses", destination.ToAddresses);
    }

    private static void Write(QueryParameters parameters, Message message)
    {
        parameters.Add("Body", message.Body, Write);
        parameters.Add("Subject", message.Subject, Write);
    }

    private static void Write(QueryParameters parameters, Body body)
    {
        parameters.Add("Html", body.Html, Write);
        parameters.Add("Text", body.Text, Write);
    }

    private static void Write(QueryParameters parameters, Content content)
    {
        parameters.Add("Charset", content.Charset);
        parameters.Add("Data", content.Data);
    }

    private static void Write(QueryParameters parameters, MessageTag tag)
    {
        parameters.Add("Name", tag.Name);
        parameters.Add("Value", tag.Value);
    }

    private static string Base64(MemoryStream data) => data is null ? null : Convert.ToBase64String(data.ToArray());
}
