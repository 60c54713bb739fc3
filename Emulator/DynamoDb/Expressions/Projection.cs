using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>The parts of items that a request asks for.</summary>
internal sealed class Projection
{
    private readonly Node _root = new();

    private sealed class Node
    {
        public Dictionary<string, Node>? Members;
        public SortedDictionary<int, Node>? Elements;
        public bool IsWhole;
    }

    public Projection(IEnumerable<DocumentPath> paths)
    {
        Paths = [.. paths];
        foreach (var path in Paths)
        {
            var node = _root;
            foreach (var step in path.Steps)
            {
                node = Child(node, step);
            }

            node.IsWhole = true;
        }
    }

    public DocumentPath[] Paths { get; }

    /// <summary>The attributes into which a path goes.</summary>
    public IEnumerable<string> NestedHeads => Paths.Where(path => path.IsNested).Select(path => path.Head);

    public static Projection OfAttributes(IEnumerable<string> names) => new(names.Select(DocumentPath.Of));

    /// <summary>An item with what was asked for alone; elements of lists close up.</summary>
    public AttributeMap Apply(AttributeMap item) => Apply(item, _root);

    private static AttributeMap Apply(AttributeMap map, Node node)
    {
        var result = new AttributeMap();
        foreach (var (name, child) in node.Members ?? [])
        {
            if (map.TryGetValue(name, out var value) && Apply(value, child) is { } part)
            {
                result[name] = part;
            }
        }

        return result;
    }

    private static AttributeValue? Apply(AttributeValue value, Node node)
    {
        if (node.IsWhole)
        {
            return value;
        }

        if (value is MapValue map && node.Members is not null)
        {
            var members = Apply(map.Members, node);
            return members.Count > 0 ? new MapValue(members) : null;
        }

        if (value is not ListValue list || node.Elements is null)
        {
            return null;
        }

        AttributeValue[] elements =
        [
            .. node.Elements.Where(element => element.Key < list.Elements.Length).Select(element => Apply(list.Elements[element.Key], element.Value)).OfType<AttributeValue>(),
        ];
        return elements.Length > 0 ? new ListValue(elements) : null;
    }

    private static Node Child(Node node, PathStep step)
    {
        Node? child;
        if (step.Name is null)
        {
            node.Elements ??= [];
            child = node.Elements.GetValueOrDefault(step.Index);
            return child ?? (node.Elements[step.Index] = new Node());
        }

        node.Members ??= new Dictionary<string, Node>(StringComparer.Ordinal);
        child = node.Members.GetValueOrDefault(step.Name);
        return child ?? (node.Members[step.Name] = new Node());
    }
}
