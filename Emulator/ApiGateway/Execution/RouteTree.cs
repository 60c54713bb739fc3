namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>
/// Finds the resource of a path. Of several that fit the most specific is meant: a literal segment before a parameter,
/// a parameter before <c>{proxy+}</c>, as API Gateway has it.
/// </summary>
internal sealed class RouteTree
{
    private readonly Node _root = new();
    private readonly List<RuntimeResource> _all = [];

    /// <summary>All resources.</summary>
    public IReadOnlyList<RuntimeResource> All => _all;

    /// <summary>Adds a resource that has methods.</summary>
    public void Add(RuntimeResource resource)
    {
        var node = _root;
        foreach (var part in resource.Path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node.Child(part);
        }

        node.Resource = resource;
        _all.Add(resource);
    }

    /// <summary>The resource and the path parameters, still encoded as they were sent; null where none fits.</summary>
    public RouteMatch? Find(ReadOnlySpan<char> path)
    {
        path = path.Trim('/');
        var segments = path.IsEmpty ? [] : path.ToString().Split('/');
        var parameters = new List<KeyValuePair<string, string>>();
        return Find(_root, segments, 0, parameters) is { } resource ? new RouteMatch(resource, parameters) : null;
    }

    private static RuntimeResource? Find(Node node, string[] segments, int index, List<KeyValuePair<string, string>> parameters)
    {
        if (index == segments.Length)
        {
            return node.Resource;
        }

        var segment = segments[index];
        if (node.Literals.TryGetValue(Decode(segment), out var literal) && Find(literal, segments, index + 1, parameters) is { } exact)
        {
            return exact;
        }

        if (node.Parameter is { } parameter && segment.Length > 0)
        {
            parameters.Add(new(node.ParameterName, segment));
            if (Find(parameter, segments, index + 1, parameters) is { } found)
            {
                return found;
            }

            parameters.RemoveAt(parameters.Count - 1);
        }

        if (node.Greedy?.Resource is { } greedy)
        {
            parameters.Add(new(node.GreedyName, string.Join('/', segments[index..])));
            return greedy;
        }

        return null;
    }

    private static string Decode(string segment) => segment.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(segment) : segment;

    private sealed class Node
    {
        public Dictionary<string, Node> Literals { get; } = new(StringComparer.Ordinal);

        public Node? Parameter { get; private set; }

        public string ParameterName { get; private set; } = "";

        public Node? Greedy { get; private set; }

        public string GreedyName { get; private set; } = "";

        public RuntimeResource? Resource { get; set; }

        public Node Child(string part)
        {
            if (part.EndsWith("+}", StringComparison.Ordinal))
            {
                GreedyName = part[1..^2];
                return Greedy ??= new Node();
            }

            if (part.StartsWith('{') && part.EndsWith('}'))
            {
                ParameterName = part[1..^1];
                return Parameter ??= new Node();
            }

            if (!Literals.TryGetValue(part, out var child))
            {
                Literals[part] = child = new Node();
            }

            return child;
        }
    }
}

/// <summary>The resource that a path leads to, and its parameters.</summary>
internal sealed record RouteMatch(RuntimeResource Resource, List<KeyValuePair<string, string>> Parameters);
