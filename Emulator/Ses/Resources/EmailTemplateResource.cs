using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Ses.Templates;

namespace CampusIssues.Emulator.Ses.Resources;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-template.html</summary>
internal sealed class EmailTemplateResource(SesState state, TimeProvider time) : IResourceProvider
{
    public string Type => "AWS::SES::Template";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string> { "Tags", "Template" };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string>();

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var template = Read(request, request.GeneratedName);
        return state.Templates.TryAdd(SesState.Key(request.Region, template.Name), template)
            ? ValueTask.FromResult(Result(template.Name))
            : throw SesErrors.TemplateExists(template.Name);
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        state.Templates.Put(SesState.Key(request.Region, physicalId), Read(request, physicalId));
        return ValueTask.FromResult(Result(physicalId));
    }

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        state.Templates.Remove(SesState.Key(request.Region, physicalId));
        return ValueTask.CompletedTask;
    }

    private static ResourceResult Result(string name) => new(name, new Dictionary<string, string> { ["Id"] = name });

    private EmailTemplate Read(ResourceRequest request, string name)
    {
        var wanted = request.Properties["Template"] as JsonObject ?? [];
        return TemplateForm.Check(new EmailTemplate(
            wanted.Text("TemplateName") ?? name,
            wanted.Text("SubjectPart"),
            wanted.Text("TextPart"),
            wanted.Text("HtmlPart"),
            time.GetUtcNow()));
    }
}
