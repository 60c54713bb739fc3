using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Templates;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_TestRenderEmailTemplate.html</summary>
internal sealed class TestRenderEmailTemplate(SesState state, TimeProvider time) : SesV2Operation("TestRenderEmailTemplate", "POST", "/templates/{TemplateName}/render")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        Require(input, "TemplateData");
        var name = call.PathParameters["TemplateName"];
        call.Demand("ses:TestRenderEmailTemplate", TemplateArn(call, name));
        return new JsonObject { ["RenderedTemplate"] = TemplateJson.Render(state.FindTemplate(call.Region, name), input.Text("TemplateData")!, call.Region, time.GetUtcNow()) };
    }
}
