using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Ses.Templates;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Templates;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_UpdateTemplate.html</summary>
internal sealed class UpdateTemplate(SesState state) : IQueryOperation
{
    public string Name => "UpdateTemplate";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var template = TemplateForm.Read(call.Form, default);
        call.Demand("ses:UpdateTemplate", "*");
        state.Templates.Change(
            SesState.Key(call.Region, template.Name),
            old => template with { CreatedAt = old?.CreatedAt ?? throw SesErrors.NoTemplate(template.Name) });
        return ValueTask.CompletedTask;
    }
}
