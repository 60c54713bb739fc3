using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Templates;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_UpdateEmailTemplate.html</summary>
internal sealed class UpdateEmailTemplate(SesState state) : SesV2Operation("UpdateEmailTemplate", "PUT", "/templates/{TemplateName}")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        var template = TemplateJson.Read(input, call.PathParameters["TemplateName"], default);
        call.Demand("ses:UpdateEmailTemplate", TemplateArn(call, template.Name));
        state.Templates.Change(
            SesState.Key(call.Region, template.Name),
            old => template with { CreatedAt = old?.CreatedAt ?? throw SesErrors.NoTemplate(template.Name) });
        return null;
    }
}
