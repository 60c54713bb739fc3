using System.Text;

namespace CampusIssues.Emulator.ApiGateway.Templates;

/// <summary>A mapping template in the Velocity Template Language, ready to be rendered.</summary>
internal sealed class VtlTemplate(string template)
{
    private readonly IReadOnlyList<VtlNode> _nodes = VtlParser.Parse(template);

    /// <summary>The template's text; throws <see cref="VtlException"/> where it can't be evaluated.</summary>
    /// <param name="variables">What the template sees, by name without <c>$</c>. What it sets is added.</param>
    public string Render(Dictionary<string, object?> variables)
    {
        var output = new StringBuilder();
        new VtlEvaluator(variables, output).Run(_nodes);
        return output.ToString();
    }
}
