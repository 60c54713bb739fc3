using System.Xml;
using CampusIssues.Emulator.Ses.Sending;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Ses.Templates;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Sending;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_SendBulkTemplatedEmail.html</summary>
internal sealed class SendBulkTemplatedEmail(MailSender sender) : IQueryOperation
{
    public string Name => "SendBulkTemplatedEmail";

    public async ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        new Constraints()
            .Required("source", form["Source"])
            .Required("template", form["Template"])
            .Required("defaultTemplateData", form["DefaultTemplateData"])
            .Required("destinations", form.Has("Destinations"))
            .Enforce();

        var destinations = form.Structures("Destinations").ToArray();
        if (destinations.Length > SesLimits.BulkDestinations)
        {
            throw SesErrors.TooManyRecipients();
        }

        var template = sender.State.FindTemplate(call.Region, form["Template"]!);
        var outcomes = new List<(string Status, string? Error, string? MessageId)>();
        foreach (var destination in destinations)
        {
            outcomes.Add(await SendAsync(call, template, destination, cancellationToken));
        }

        result.List("Status", outcomes, outcome =>
        {
            result.Text("Status", outcome.Status);
            result.Text("Error", outcome.Error);
            result.Text("MessageId", outcome.MessageId);
        });
    }

    private async ValueTask<(string Status, string? Error, string? MessageId)> SendAsync(
        AwsCall call,
        EmailTemplate template,
        string destination,
        CancellationToken cancellationToken)
    {
        var form = call.Form;
        var draft = Draft.Read(form, $"{destination}.Destination");
        var tags = MessageTags.Read(form, "DefaultTags").Concat(MessageTags.Read(form, $"{destination}.ReplacementTags"));
        var replacement = form[$"{destination}.ReplacementTemplateData"];
        var data = string.IsNullOrWhiteSpace(replacement) || replacement.Trim() == "{}" ? form["DefaultTemplateData"]! : replacement;
        try
        {
            var filled = RenderedMail.Fill(draft with { Tags = tags.GroupBy(tag => tag.Key).ToDictionary(tag => tag.Key, tag => tag.Last().Value) }, template, data);
            return ("Success", null, await sender.SendAsync(call, filled, cancellationToken));
        }
        catch (AwsException refused) when (refused.Code is not "AccessDenied")
        {
            return (refused.Code, refused.Message, null);
        }
    }
}
