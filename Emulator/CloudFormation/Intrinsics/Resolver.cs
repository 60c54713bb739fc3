using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary>Evaluates the functions of a template for a stack.</summary>
internal sealed class Resolver(Template template, Stack stack, ResolverSources sources)
{
    private static readonly FrozenDictionary<string, IIntrinsic> Functions = new IIntrinsic[]
    {
        new AndFunction(), new Base64Function(), new CidrFunction(), new ConditionFunction(), new EqualsFunction(), new FindInMapFunction(),
        new GetAttFunction(), new GetAzsFunction(), new IfFunction(), new ImportValueFunction(), new JoinFunction(), new LengthFunction(),
        new NotFunction(), new OrFunction(), new RefFunction(), new SelectFunction(), new SplitFunction(), new SubFunction(), new ToJsonStringFunction(),
    }.ToFrozenDictionary(function => function.Name);

    private readonly Dictionary<string, bool> _conditions = [];
    private readonly HashSet<string> _evaluating = [];

    public Template Template => template;

    public Stack Stack => stack;

    public ResolverSources Sources => sources;

    /// <summary>The exports that were imported on the way.</summary>
    public HashSet<string> Imported { get; } = [];

    /// <summary>A part of the template with every function evaluated; null for none.</summary>
    public JsonNode? Resolve(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject { Count: 1 } call when call.First() is var (name, argument) && (Functions.GetValueOrDefault(name) ?? Unknown(name)) is { } function:
                return function.Evaluate(argument, this);
            case JsonObject members:
                return new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Resolve(member.Value))).Where(member => member.Value is not null));
            case JsonArray items:
                return new JsonArray([.. items.Select(Resolve).Where(item => item is not null)]);
            case JsonValue text when text.GetValueKind() == JsonValueKind.String:
                return DynamicReferences.Resolve(text.GetValue<string>(), sources, stack.Region);
            default:
                return node?.DeepClone();
        }
    }

    /// <summary>A part that must be a text in the end.</summary>
    public string Text(JsonNode? node, string function) => Resolve(node) switch
    {
        JsonValue value => ScalarText.Of(value),
        _ => throw CloudFormationErrors.Template($"every {function} object must have a string value."),
    };

    /// <summary>A part that must be a list in the end.</summary>
    public JsonArray List(JsonNode? node, string function) =>
        Resolve(node) as JsonArray ?? throw CloudFormationErrors.Template($"{function} requires a list argument");

    /// <summary>Whether a condition of the template holds.</summary>
    public bool Condition(string name)
    {
        if (_conditions.TryGetValue(name, out var known))
        {
            return known;
        }

        if (template.Conditions[name] is not { } condition)
        {
            throw CloudFormationErrors.TemplateFormat($"Unresolved condition dependency {name} in the Conditions block of the template");
        }

        if (!_evaluating.Add(name))
        {
            throw CloudFormationErrors.TemplateFormat($"Circular dependency between conditions: [{string.Join(", ", _evaluating)}]");
        }

        var holds = Truth(condition);
        _evaluating.Remove(name);
        return _conditions[name] = holds;
    }

    /// <summary>The truth of a condition's expression.</summary>
    public bool Truth(JsonNode? node) => Resolve(node) is JsonValue value && ScalarText.Of(value) switch
    {
        "true" => true,
        "false" => false,
        _ => throw CloudFormationErrors.TemplateFormat("Conditions can only be boolean operations on parameters and other conditions"),
    };

    private static IIntrinsic? Unknown(string name) => name.StartsWith("Fn::", StringComparison.Ordinal)
        ? throw CloudFormationErrors.TemplateFormat($"Unrecognized intrinsic function: {name}")
        : null;
}
