using System.Text;

namespace CampusIssues.Emulator.ApiGateway.Templates;

/// <summary>Reads a template: text, references and directives.</summary>
internal sealed class VtlParser
{
    private readonly VtlReader _reader;
    private readonly VtlExpressionParser _expressions;

    private VtlParser(string template)
    {
        _reader = new VtlReader(template);
        _expressions = new VtlExpressionParser(_reader);
    }

    /// <summary>The template's parts; throws <see cref="VtlException"/> where it can't be read.</summary>
    public static IReadOnlyList<VtlNode> Parse(string template)
    {
        var parser = new VtlParser(template);
        var nodes = parser.Block(out var ended);
        return ended is null ? nodes : throw new VtlException($"Unexpected #{ended}");
    }

    /// <summary>Parts until the end or until a directive that closes a block, which is told.</summary>
    private List<VtlNode> Block(out string? closedBy)
    {
        var nodes = new List<VtlNode>();
        var text = new StringBuilder();
        closedBy = null;
        while (!_reader.AtEnd)
        {
            var node = _reader.Current switch
            {
                '\\' when _reader.Peek(1) is '$' or '#' => Escaped(text),
                '$' => Output(text),
                '#' => Directive(text, out closedBy),
                _ => Plain(text),
            };
            if (node is not null)
            {
                Flush(text, nodes);
                nodes.Add(node);
            }

            if (closedBy is not null)
            {
                break;
            }
        }

        Flush(text, nodes);
        return nodes;
    }

    private VtlNode? Plain(StringBuilder text)
    {
        text.Append(_reader.Current);
        _reader.Position++;
        return null;
    }

    private VtlNode? Escaped(StringBuilder text)
    {
        _reader.Position++;
        return Plain(text);
    }

    private VtlNode? Output(StringBuilder text)
    {
        var start = _reader.Position++;
        var quiet = _reader.Take("!");
        var braced = _reader.Take("{");
        if (_expressions.Reference() is not { } reference || (braced && !_reader.Take("}")))
        {
            _reader.Position = start;
            return Plain(text);
        }

        return new VtlOutput(reference, _reader.Since(start), quiet);
    }

    private VtlNode? Directive(StringBuilder text, out string? closedBy)
    {
        closedBy = null;
        var start = _reader.Position++;
        if (_reader.Take("#"))
        {
            _reader.Until("\n");
            return null;
        }

        if (_reader.Take("*"))
        {
            _reader.Until("*#");
            return null;
        }

        if (_reader.Take("[["))
        {
            text.Append(_reader.Until("]]#"));
            return null;
        }

        var braced = _reader.Take("{");
        var name = _reader.Name();
        if (braced)
        {
            _reader.Take("}");
        }

        switch (name)
        {
            case "set":
                return Set();
            case "if":
                return If();
            case "foreach":
                return ForEach();
            case "break" or "stop":
                return new VtlLeave(name == "stop");
            case "end" or "else" or "elseif":
                closedBy = name;
                return null;
            default:
                _reader.Position = start;
                return Plain(text);
        }
    }

    private VtlSet Set()
    {
        _reader.Expect("(");
        _reader.Expect("$");
        _reader.Take("!");
        var braced = _reader.Take("{");
        var target = _expressions.Reference() ?? throw new VtlException($"Expected a name at {_reader.Position}");
        if (braced)
        {
            _reader.Expect("}");
        }

        _reader.Expect("=");
        var value = _expressions.Or();
        _reader.Expect(")");
        SkipLineEnd();
        return new VtlSet(target, value);
    }

    private VtlIf If()
    {
        var branches = new List<(VtlExpression?, IReadOnlyList<VtlNode>)>();
        var condition = Condition();
        while (true)
        {
            var body = Block(out var closedBy);
            branches.Add((condition, body));
            switch (closedBy)
            {
                case "elseif":
                    condition = Condition();
                    break;
                case "else":
                    SkipLineEnd();
                    condition = null;
                    break;
                case "end":
                    SkipLineEnd();
                    return new VtlIf(branches);
                default:
                    throw new VtlException("Expected #end");
            }
        }
    }

    private VtlForEach ForEach()
    {
        _reader.Expect("(");
        _reader.Expect("$");
        var name = _reader.Name();
        _reader.Expect("in");
        var list = _expressions.Or();
        _reader.Expect(")");
        SkipLineEnd();
        var body = Block(out var closedBy);
        SkipLineEnd();
        return closedBy == "end" ? new VtlForEach(name, list, body) : throw new VtlException("Expected #end");
    }

    private VtlExpression Condition()
    {
        _reader.Expect("(");
        var condition = _expressions.Or();
        _reader.Expect(")");
        SkipLineEnd();
        return condition;
    }

    /// <summary>A directive takes the end of its line with it.</summary>
    private void SkipLineEnd()
    {
        var start = _reader.Position;
        while (_reader.Current is ' ' or '\t' or '\r')
        {
            _reader.Position++;
        }

        if (!_reader.Take("\n"))
        {
            _reader.Position = start;
        }
    }

    private static void Flush(StringBuilder text, List<VtlNode> nodes)
    {
        if (text.Length > 0)
        {
            nodes.Add(new VtlText(text.ToString()));
            text.Clear();
        }
    }
}
