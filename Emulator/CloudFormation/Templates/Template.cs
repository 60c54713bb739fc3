using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudFormation.Templates;

/// <summary>A template, read and checked for its form.</summary>
/// <param name="Root">The whole, as JSON.</param>
internal sealed record Template(JsonObject Root)
{
    public string? Description => Root[nameof(Description)]?.ToString();

    public IReadOnlyDictionary<string, TemplateParameter> Parameters { get; init; } = new Dictionary<string, TemplateParameter>();

    public IReadOnlyDictionary<string, TemplateResource> Resources { get; init; } = new Dictionary<string, TemplateResource>();

    public JsonObject Mappings => Root[nameof(Mappings)] as JsonObject ?? [];

    public JsonObject Conditions => Root[nameof(Conditions)] as JsonObject ?? [];

    public JsonObject Outputs => Root[nameof(Outputs)] as JsonObject ?? [];

    public IReadOnlyList<string> Transforms => Root["Transform"] switch
    {
        JsonArray many => [.. many.Select(transform => transform?.ToString() ?? "")],
        JsonValue one => [one.ToString()],
        _ => [],
    };
}

/// <summary>A parameter of a template.</summary>
internal sealed record TemplateParameter(string Name, string Type)
{
    public string? Default { get; init; }

    public IReadOnlyList<string>? AllowedValues { get; init; }

    public string? AllowedPattern { get; init; }

    public string? ConstraintDescription { get; init; }

    public string? Description { get; init; }

    public double? MinLength { get; init; }

    public double? MaxLength { get; init; }

    public double? MinValue { get; init; }

    public double? MaxValue { get; init; }

    public bool NoEcho { get; init; }
}

/// <summary>A resource of a template.</summary>
internal sealed record TemplateResource(string LogicalId, string Type, JsonObject Properties)
{
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    public string? Condition { get; init; }

    public string DeletionPolicy { get; init; } = "Delete";

    public string UpdateReplacePolicy { get; init; } = "Delete";

    public JsonNode? Metadata { get; init; }
}
