using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Templates;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_ListTemplates.html</summary>
internal sealed class ListTemplates(SesState state) : IQueryOperation
{
    public string Name => "ListTemplates";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Demand("ses:ListTemplates", "*");
        var templates = state.Templates.Under(SesState.Key(call.Region, ""));
        var (page, next) = Paging.Take(templates, call.Form["NextToken"], call.Form.Number("MaxItems") ?? 10, template => template.Name);
        result.List("TemplatesMetadata", page, template =>
        {
            result.Text("Name", template.Name);
            result.Time("CreatedTimestamp", template.CreatedAt);
        });
        result.Text("NextToken", next);
        return ValueTask.CompletedTask;
    }
}
