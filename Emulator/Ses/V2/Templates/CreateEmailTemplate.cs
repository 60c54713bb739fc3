using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Templates;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_CreateEmailTemplate.html</summary>
internal sealed class CreateEmailTemplate(SesState state, TimeProvider time) : SesV2Operation("CreateEmailTemplate", "POST", "/templates")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        var template = TemplateJson.Read(input, input.Text("TemplateName"), time.GetUtcNow());
        call.Demand("ses:CreateEmailTemplate", TemplateArn(call, template.Name));
        if (!state.Templates.TryAdd(SesState.Key(call.Region, template.Name), template))
        {
            throw SesErrors.TemplateExists(template.Name);
        }

        return null;
    }
}
