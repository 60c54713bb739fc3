using System.Xml;
using CampusIssues.Emulator.Ses.Sending;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Sending;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_SendEmail.html</summary>
internal sealed class SendEmail(MailSender sender) : IQueryOperation
{
    public string Name => "SendEmail";

    public async ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        var (text, html) = (form["Message.Body.Text.Data"], form["Message.Body.Html.Data"]);
        var constraints = new Constraints()
            .Required("source", form["Source"])
            .Required("destination", form.Has("Destination"))
            .Required("message", form.Has("Message"));
        if (form.Has("Message"))
        {
            constraints.Required("message.subject", form.Has("Message.Subject")).Required("message.body", form.Has("Message.Body"));
            constraints.Check(
                !form.Has("Message.Subject") || form["Message.Subject.Data"] is not null,
                "Value null at 'message.subject.data' failed to satisfy constraint: Member must not be null");
        }

        constraints.Enforce();
        if (text is null && html is null)
        {
            throw SesErrors.EmptyBody();
        }

        var draft = Draft.Read(form) with { Subject = form["Message.Subject.Data"], Text = text, Html = html };
        result.WriteElementString("MessageId", await sender.SendAsync(call, draft, cancellationToken));
    }
}
