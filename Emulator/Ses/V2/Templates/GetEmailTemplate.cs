using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Templates;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetEmailTemplate.html</summary>
internal sealed class GetEmailTemplate(SesState state) : SesV2Operation("GetEmailTemplate", "GET", "/templates/{TemplateName}")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        var name = call.PathParameters["TemplateName"];
        call.Demand("ses:GetEmailTemplate", TemplateArn(call, name));
        var template = state.FindTemplate(call.Region, name);
        return new JsonObject { ["TemplateName"] = template.Name, ["TemplateContent"] = TemplateJson.Content(template) };
    }
}
