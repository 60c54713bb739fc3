using System.Xml;
using CampusIssues.Emulator.Ses.Sending;
using CampusIssues.Emulator.Ses.Templates;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Sending;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_SendTemplatedEmail.html</summary>
internal sealed class SendTemplatedEmail(MailSender sender) : IQueryOperation
{
    public string Name => "SendTemplatedEmail";

    public async ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        new Constraints()
            .Required("source", form["Source"])
            .Required("destination", form.Has("Destination"))
            .Required("template", form["Template"])
            .Required("templateData", form["TemplateData"])
            .Enforce();

        var template = sender.State.FindTemplate(call.Region, form["Template"]!);
        var draft = RenderedMail.Fill(Draft.Read(form), template, form["TemplateData"]!);
        result.WriteElementString("MessageId", await sender.SendAsync(call, draft, cancellationToken));
    }
}
