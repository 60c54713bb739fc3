using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Ses.Templates;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Templates;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_CreateTemplate.html</summary>
internal sealed class CreateTemplate(SesState state, TimeProvider time) : IQueryOperation
{
    public string Name => "CreateTemplate";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var template = TemplateForm.Read(call.Form, time.GetUtcNow());
        call.Demand("ses:CreateTemplate", "*");
        if (!state.Templates.TryAdd(SesState.Key(call.Region, template.Name), template))
        {
            throw SesErrors.TemplateExists(template.Name);
        }
        return ValueTask.CompletedTask;
    }
}
