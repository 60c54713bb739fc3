using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Templates;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_ListEmailTemplates.html</summary>
internal sealed class ListEmailTemplates(SesState state) : SesV2Operation("ListEmailTemplates", "GET", "/templates")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        call.Demand("ses:ListEmailTemplates", "*");
        return Page(call, "TemplatesMetadata", state.Templates.Under(SesState.Key(call.Region, "")), template => template.Name, template => new JsonObject
        {
            ["TemplateName"] = template.Name,
            ["CreatedTimestamp"] = Seconds(template.CreatedAt),
        }, 10);
    }
}
