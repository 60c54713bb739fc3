using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Templates;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_DeleteEmailTemplate.html</summary>
internal sealed class DeleteEmailTemplate(SesState state) : SesV2Operation("DeleteEmailTemplate", "DELETE", "/templates/{TemplateName}")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        var name = call.PathParameters["TemplateName"];
        call.Demand("ses:DeleteEmailTemplate", TemplateArn(call, name));
        state.FindTemplate(call.Region, name);
        state.Templates.Remove(SesState.Key(call.Region, name));
        return null;
    }
}
