using YamlDotNet.RepresentationModel;

namespace CampusIssues.AppHost;

/// <summary>A template's conditions, with every parameter at its default.</summary>
internal sealed class TemplateConditions(YamlMappingNode template)
{
    private readonly YamlMappingNode _parameters = Section(template, "Parameters");
    private readonly YamlMappingNode _conditions = Section(template, "Conditions");

    /// <summary>Whether a resource or an output is made.</summary>
    public bool Holds(YamlNode entry) =>
        entry is not YamlMappingNode mapping || !mapping.Children.TryGetValue("Condition", out var name) || IsTrue(((YamlScalarNode)name).Value!);

    /// <summary>The node itself, or the branch that its <c>!If</c> takes; null for <c>AWS::NoValue</c>.</summary>
    public YamlNode? Branch(YamlNode node)
    {
        while (node is YamlSequenceNode { Tag: { IsEmpty: false, Value: "!If" } } choice)
        {
            node = choice.Children[IsTrue(((YamlScalarNode)choice.Children[0]).Value!) ? 1 : 2];
        }

        return node is YamlScalarNode { Tag: { IsEmpty: false, Value: "!Ref" }, Value: "AWS::NoValue" } ? null : node;
    }

    /// <summary>A part of the template; empty where it has none.</summary>
    public static YamlMappingNode Section(YamlMappingNode template, string name) =>
        template.Children.TryGetValue(name, out var section) ? (YamlMappingNode)section : [];

    private bool IsTrue(string condition) => IsTrue(_conditions.Children[condition]);

    private bool IsTrue(YamlNode expression) => (expression, expression.Tag.IsEmpty ? "" : expression.Tag.Value) switch
    {
        (YamlScalarNode { Value: { } name }, "!Condition") => IsTrue(name),
        (YamlMappingNode mapping, _) when mapping.Children.TryGetValue("Condition", out var name) => IsTrue(((YamlScalarNode)name).Value!),
        (YamlSequenceNode list, "!Not") => !IsTrue(list.Children[0]),
        (YamlSequenceNode list, "!And") => list.Children.All(IsTrue),
        (YamlSequenceNode list, "!Or") => list.Children.Any(IsTrue),
        (YamlSequenceNode list, "!Equals") => Text(list.Children[0]) == Text(list.Children[1]),
        _ => throw new DistributedApplicationException($"The template has a condition that the AppHost can't read: {expression}"),
    };

    private string Text(YamlNode node) => node switch
    {
        YamlSequenceNode { Tag: { IsEmpty: false, Value: "!Join" } } join => string.Join(Text(join.Children[0]), Text(join.Children[1]).Split(',')),
        YamlScalarNode { Tag: { IsEmpty: false, Value: "!Ref" }, Value: { } parameter } =>
            ((YamlScalarNode)((YamlMappingNode)_parameters.Children[parameter]).Children["Default"]).Value!,
        _ => ((YamlScalarNode)node).Value!,
    };
}
