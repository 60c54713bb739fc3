using System.Xml;
using CampusIssues.Emulator.Ses.Sending;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Sending;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html</summary>
internal sealed class SendRawEmail(MailSender sender) : IQueryOperation
{
    public string Name => "SendRawEmail";

    public async ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        new Constraints().Required("rawMessage", form["RawMessage.Data"]).Enforce();
        var draft = RawMail.Read(Draft.Read(form) with { ReturnPath = null }, Decode(form["RawMessage.Data"]!), form.List("Destinations"));
        result.WriteElementString("MessageId", await sender.SendAsync(call, draft, cancellationToken));
    }

    private static byte[] Decode(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            throw new AwsException("MalformedInput", "Unable to parse base64 value of member RawMessage.Data");
        }
    }
}
