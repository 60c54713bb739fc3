using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.Ses.Templates;

/// <summary>Fills a template in.</summary>
internal sealed class TemplateRenderer(StringBuilder output)
{
    public void Render(IReadOnlyList<TemplateNode> nodes, TemplateScope scope)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TemplateLiteral literal:
                    output.Append(literal.Text);
                    break;
                case TemplateValue value:
                    output.Append(scope.TryFind(value.Path, out var found) ? TextOf(found) : throw SesErrors.MissingAttribute(value.Path));
                    break;
                case TemplateBlock block:
                    Render(block, scope);
                    break;
            }
        }
    }

    private void Render(TemplateBlock block, TemplateScope scope)
    {
        scope.TryFind(block.Path, out var value);
        switch (block.Kind)
        {
            case "if":
                Render(IsTrue(value) ? block.Body : block.Else, scope);
                break;
            case "unless":
                Render(IsTrue(value) ? block.Else : block.Body, scope);
                break;
            case "with":
                Render(IsTrue(value) ? block.Body : block.Else, IsTrue(value) ? new TemplateScope(value, scope) : scope);
                break;
            default:
                Each(block, value, scope);
                break;
        }
    }

    private void Each(TemplateBlock block, JsonNode? value, TemplateScope scope)
    {
        var scopes = value switch
        {
            JsonArray items => items.Select((item, index) => new TemplateScope(item, scope, index, null, items.Count)).ToArray(),
            JsonObject members => [.. members.Select((member, index) => new TemplateScope(member.Value, scope, index, member.Key, members.Count))],
            _ => [],
        };
        foreach (var inner in scopes)
        {
            Render(block.Body, inner);
        }

        if (scopes.Length == 0)
        {
            Render(block.Else, scope);
        }
    }

    private static bool IsTrue(JsonNode? value) => value switch
    {
        null => false,
        JsonArray items => items.Count > 0,
        JsonObject => true,
        _ => value.GetValueKind() switch
        {
            JsonValueKind.False => false,
            JsonValueKind.String => value.GetValue<string>().Length > 0,
            JsonValueKind.Number => value.GetValue<double>() != 0,
            _ => true,
        },
    };

    private static string TextOf(JsonNode? value) =>
        value is null ? "" : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
