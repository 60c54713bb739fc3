using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.Templates;

/// <summary>Reads a template.</summary>
internal sealed class TemplateParser
{
    private static readonly string[] Blocks = ["each", "if", "unless", "with"];
    private readonly string _text;
    private int _at;

    private TemplateParser(string text) => _text = text;

    /// <summary>Reads a template; throws <c>InvalidTemplate</c> where it is malformed.</summary>
    public static IReadOnlyList<TemplateNode> Parse(string text)
    {
        var parser = new TemplateParser(text);
        var (nodes, end) = parser.Nodes();
        return end is null ? nodes : throw Malformed($"unexpected {{{{{end}}}}}");
    }

    private (IReadOnlyList<TemplateNode> Nodes, string? End) Nodes()
    {
        var nodes = new List<TemplateNode>();
        while (_at < _text.Length)
        {
            var open = _text.IndexOf("{{", _at, StringComparison.Ordinal);
            if (open < 0)
            {
                nodes.Add(new TemplateLiteral(_text[_at..]));
                _at = _text.Length;
                break;
            }

            if (open > _at)
            {
                nodes.Add(new TemplateLiteral(_text[_at..open]));
            }

            var tag = Tag(open);
            if (tag == "else" || tag.StartsWith('/'))
            {
                return (nodes, tag);
            }

            if (Node(tag) is { } node)
            {
                nodes.Add(node);
            }
        }

        return (nodes, null);
    }

    private TemplateNode? Node(string tag) => tag switch
    {
        ['!', ..] => null,
        ['#', .. var block] => Block(block.Trim()),
        ['>' or '*', ..] => throw Malformed($"partials are not supported: {{{{{tag}}}}}"),
        "" => throw Malformed("an empty tag"),
        _ when tag.Contains(' ', StringComparison.Ordinal) => throw Malformed($"helpers are not supported: {{{{{tag}}}}}"),
        _ => new TemplateValue(tag),
    };

    private TemplateBlock Block(string tag)
    {
        var words = tag.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2 || !Blocks.Contains(words[0]))
        {
            throw Malformed($"unknown block {{{{#{tag}}}}}");
        }

        var (body, end) = Nodes();
        IReadOnlyList<TemplateNode> otherwise = [];
        if (end == "else")
        {
            (otherwise, end) = Nodes();
        }

        return end == $"/{words[0]}" ? new TemplateBlock(words[0], words[1], body, otherwise) : throw Malformed($"{{{{#{tag}}}}} is not closed");
    }

    private string Tag(int open)
    {
        var triple = _text.AsSpan(open).StartsWith("{{{");
        var closing = triple ? "}}}" : "}}";
        var begin = open + closing.Length;
        var close = _text.IndexOf(closing, begin, StringComparison.Ordinal);
        if (close < 0)
        {
            throw Malformed("a tag is not closed");
        }

        _at = close + closing.Length;
        return _text[begin..close].Trim().Trim('~').Trim();
    }

    private static AwsException Malformed(string what) => SesErrors.InvalidTemplate($"The template is malformed: {what}.");
}
