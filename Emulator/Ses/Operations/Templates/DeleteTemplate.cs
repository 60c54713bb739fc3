using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Templates;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_DeleteTemplate.html</summary>
internal sealed class DeleteTemplate(SesState state) : IQueryOperation
{
    public string Name => "DeleteTemplate";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("TemplateName");
        call.Demand("ses:DeleteTemplate", "*");
        state.Templates.Remove(SesState.Key(call.Region, name));
        return ValueTask.CompletedTask;
    }
}
