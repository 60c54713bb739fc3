using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.Ses.Templates;

/// <summary>
/// The part of Handlebars that SES templates are written in: <c>{{name}}</c>, <c>{{a.b}}</c>, <c>{{#each}}</c>, <c>{{#if}}</c>,
/// <c>{{#unless}}</c>, <c>{{#with}}</c>, <c>{{else}}</c>, comments. As in SES, nothing is escaped.
/// </summary>
internal static class TemplateText
{
    /// <summary>Reads rendering data; throws <c>InvalidRenderingParameter</c> unless it is a JSON object.</summary>
    public static JsonObject ParseData(string data)
    {
        try
        {
            return JsonNode.Parse(data) as JsonObject ?? throw SesErrors.InvalidRenderingData();
        }
        catch (JsonException)
        {
            throw SesErrors.InvalidRenderingData();
        }
    }

    /// <summary>Fills a text in; throws <c>MissingRenderingAttribute</c> where the data lacks a name.</summary>
    public static string Render(string text, JsonNode data)
    {
        var output = new StringBuilder();
        new TemplateRenderer(output).Render(TemplateParser.Parse(text), new TemplateScope(data, null));
        return output.ToString();
    }
}
