using System.Text;

namespace CampusIssues.Emulator.ApiGateway.Templates;

/// <summary>Evaluates a template's parts.</summary>
internal sealed class VtlEvaluator(Dictionary<string, object?> variables, StringBuilder output)
{
    private const int LongestOutput = 10 * 1024 * 1024;
    private const int MostRounds = 1000;

    /// <summary>Why a block was left before its end.</summary>
    private enum Leave
    {
        No,
        Loop,
        Template,
    }

    public void Run(IReadOnlyList<VtlNode> nodes) => RunBlock(nodes);

    private Leave RunBlock(IReadOnlyList<VtlNode> nodes)
    {
        foreach (var node in nodes)
        {
            var leave = RunNode(node);
            if (leave != Leave.No)
            {
                return leave;
            }
        }

        return Leave.No;
    }

    private Leave RunNode(VtlNode node)
    {
        switch (node)
        {
            case VtlText text:
                Write(text.Text);
                return Leave.No;
            case VtlOutput reference:
                Write(Evaluate(reference.Reference) is { } value ? VtlValue.Text(value) : Unresolved(reference));
                return Leave.No;
            case VtlSet set:
                Assign(set.Target, Evaluate(set.Value));
                return Leave.No;
            case VtlIf choice:
                return RunIf(choice);
            case VtlForEach loop:
                return RunLoop(loop);
            case VtlLeave leave:
                return leave.Whole ? Leave.Template : Leave.Loop;
            default:
                throw new InvalidOperationException(node.ToString());
        }
    }

    /// <summary>A name that nothing has is printed as it stands; a member without a value as nothing.</summary>
    private string Unresolved(VtlOutput output) => output.Quiet || variables.ContainsKey(output.Reference.Name) ? "" : output.Source;

    private Leave RunIf(VtlIf choice)
    {
        foreach (var (condition, body) in choice.Branches)
        {
            if (condition is null || VtlValue.IsTrue(Evaluate(condition)))
            {
                return RunBlock(body);
            }
        }

        return Leave.No;
    }

    private Leave RunLoop(VtlForEach loop)
    {
        var items = Evaluate(loop.List) switch
        {
            List<object?> list => list.ToArray(),
            Dictionary<string, object?> map => [.. map.Values],
            _ => [],
        };
        if (items.Length > MostRounds)
        {
            throw new VtlException($"#foreach goes round more than {MostRounds} times");
        }

        for (var index = 0; index < items.Length; index++)
        {
            variables[loop.Name] = items[index];
            variables["velocityCount"] = (long)index + 1;
            variables["foreach"] = new Dictionary<string, object?>
            {
                ["index"] = (long)index,
                ["count"] = (long)index + 1,
                ["hasNext"] = index + 1 < items.Length,
                ["first"] = index == 0,
                ["last"] = index + 1 == items.Length,
            };
            var leave = RunBlock(loop.Body);
            if (leave != Leave.No)
            {
                return leave == Leave.Loop ? Leave.No : leave;
            }
        }

        return Leave.No;
    }

    private object? Evaluate(VtlExpression expression) => expression switch
    {
        VtlLiteral literal => literal.Value,
        VtlReference reference => Resolve(reference),
        VtlInterpolated text => Interpolate(text),
        VtlNot not => !VtlValue.IsTrue(Evaluate(not.Operand)),
        VtlBinary binary => VtlOperators.Apply(binary.Operator, Evaluate(binary.Left), () => Evaluate(binary.Right)),
        VtlListLiteral list => list.Items.Select(Evaluate).ToList(),
        VtlRange range => Range(Evaluate(range.First), Evaluate(range.Last)),
        VtlMapLiteral map => map.Entries.ToDictionary(entry => VtlValue.Text(Evaluate(entry.Key)), entry => Evaluate(entry.Value)),
        _ => throw new InvalidOperationException(expression.ToString()),
    };

    private string Interpolate(VtlInterpolated text)
    {
        var inner = new StringBuilder();
        new VtlEvaluator(variables, inner).Run(text.Parts);
        return inner.ToString();
    }

    private object? Resolve(VtlReference reference)
    {
        var value = variables.GetValueOrDefault(reference.Name);
        foreach (var step in reference.Path)
        {
            value = Step(value, step);
        }

        return value;
    }

    private object? Step(object? value, VtlAccess step) => step switch
    {
        VtlMember member => Member(value, member.Name),
        VtlCall call => VtlMethods.Call(value, call.Name, [.. call.Arguments.Select(Evaluate)]),
        VtlIndex index => Member(value, Evaluate(index.Index)),
        _ => null,
    };

    private static object? Member(object? value, object? key) => value switch
    {
        IVtlObject bound => bound.Get(VtlValue.Text(key)),
        Dictionary<string, object?> map => map.GetValueOrDefault(VtlValue.Text(key)),
        List<object?> list => key is long index && index >= 0 && index < list.Count ? list[(int)index] : null,
        _ => null,
    };

    private void Assign(VtlReference target, object? value)
    {
        if (target.Path.Count == 0)
        {
            variables[target.Name] = value;
            return;
        }

        var owner = Resolve(target with { Path = [.. target.Path.Take(target.Path.Count - 1)] });
        var key = target.Path[^1] switch
        {
            VtlMember member => member.Name,
            VtlIndex index => VtlValue.Text(Evaluate(index.Index)),
            _ => throw new VtlException("A call can't be set"),
        };
        if (owner is Dictionary<string, object?> map)
        {
            map[key] = value;
        }
    }

    private static List<object?> Range(object? first, object? last)
    {
        if (first is not long from || last is not long to || Math.Abs(to - from) > MostRounds)
        {
            throw new VtlException("A range needs two whole numbers");
        }

        var step = to >= from ? 1 : -1;
        return [.. Enumerable.Range(0, (int)Math.Abs(to - from) + 1).Select(offset => (object?)(from + (offset * step)))];
    }

    private void Write(string text)
    {
        if (output.Length + text.Length > LongestOutput)
        {
            throw new VtlException("The output is too long");
        }

        output.Append(text);
    }
}
