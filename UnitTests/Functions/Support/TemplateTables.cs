using Amazon.DynamoDBv2.Model;
using YamlDotNet.RepresentationModel;

namespace CampusIssues.UnitTests.Functions.Support;

/// <summary>The tables of Deployment/template.yaml, so that tests run on what is deployed.</summary>
internal static class TemplateTables
{
    public static readonly YamlMappingNode Template = Load("Deployment/template.yaml");

    public static IEnumerable<CreateTableRequest> Requests(Func<string, string> rename) =>
        from resource in Template.Map("Resources").Children.Values.Cast<YamlMappingNode>()
        where resource.Text("Type") == "AWS::DynamoDB::Table"
        select Request(resource.Map("Properties"), rename);

    public static YamlMappingNode Load(string path)
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, path));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    public static YamlMappingNode Map(this YamlMappingNode node, string name) => (YamlMappingNode)node[name];

    public static string Text(this YamlMappingNode node, string name) => ((YamlScalarNode)node[name]).Value!;

    public static IEnumerable<YamlMappingNode> List(this YamlMappingNode node, string name) =>
        node.Children.TryGetValue(name, out var list) ? ((YamlSequenceNode)list).Cast<YamlMappingNode>() : [];

    private static CreateTableRequest Request(YamlMappingNode properties, Func<string, string> rename)
    {
        var request = new CreateTableRequest
        {
            TableName = rename(properties.Text("TableName")),
            BillingMode = properties.Text("BillingMode"),
            KeySchema = Keys(properties),
            AttributeDefinitions = [.. properties.List("AttributeDefinitions").Select(one => new AttributeDefinition(one.Text("AttributeName"), one.Text("AttributeType")))],
        };
        if (properties.List("GlobalSecondaryIndexes").Any())
        {
            request.GlobalSecondaryIndexes = [.. properties.List("GlobalSecondaryIndexes").Select(Index)];
        }

        return request;
    }

    private static GlobalSecondaryIndex Index(YamlMappingNode index) => new()
    {
        IndexName = index.Text("IndexName"),
        KeySchema = Keys(index),
        Projection = new Projection
        {
            ProjectionType = index.Map("Projection").Text("ProjectionType"),
            NonKeyAttributes = [.. ((YamlSequenceNode)index.Map("Projection")["NonKeyAttributes"]).Select(name => ((YamlScalarNode)name).Value)],
        },
    };

    private static List<KeySchemaElement> Keys(YamlMappingNode node) =>
        [.. node.List("KeySchema").Select(one => new KeySchemaElement(one.Text("AttributeName"), one.Text("KeyType")))];
}
