using System.Text;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>
/// A text with variables and no directives, as gateway responses and access log formats have it:
/// <c>{"message":$context.error.messageString}</c>.
/// </summary>
internal sealed class SimpleTemplate
{
    private readonly List<(string Text, bool IsVariable)> _parts = [];

    public SimpleTemplate(string template)
    {
        var literal = new StringBuilder();
        var index = 0;
        while (index < template.Length)
        {
            if (template[index] == '$' && ReadVariable(template, index) is { } variable)
            {
                Flush(literal);
                _parts.Add((variable.Name, true));
                index = variable.End;
            }
            else
            {
                literal.Append(template[index++]);
            }
        }

        Flush(literal);
    }

    /// <summary>The text with all variables in place; <paramref name="missing"/> for one that has no value.</summary>
    public string Render(Exchange exchange, string missing = "")
    {
        var text = new StringBuilder();
        foreach (var (part, isVariable) in _parts)
        {
            text.Append(isVariable ? Variables.Find(exchange, part) ?? missing : part);
        }

        return text.ToString();
    }

    private void Flush(StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            _parts.Add((literal.ToString(), false));
            literal.Clear();
        }
    }

    private static (string Name, int End)? ReadVariable(string template, int dollar)
    {
        var braced = dollar + 1 < template.Length && template[dollar + 1] == '{';
        var start = dollar + (braced ? 2 : 1);
        var end = start;
        while (end < template.Length && (char.IsAsciiLetterOrDigit(template[end]) || template[end] is '.' or '_' or '-'))
        {
            end++;
        }

        var name = template[start..end].TrimEnd('.', '-');
        if (!name.StartsWith("context.", StringComparison.Ordinal)
            && !name.StartsWith("stageVariables.", StringComparison.Ordinal)
            && !name.StartsWith("method.request.", StringComparison.Ordinal))
        {
            return null;
        }

        return braced
            ? end < template.Length && template[end] == '}' ? (name, end + 1) : null
            : (name, start + name.Length);
    }
}
