using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.CloudFormation;

/// <summary>The properties of a table in a template, as the input of <c>CreateTable</c>, of which they are nearly the members.</summary>
internal static class TableProperties
{
    private static readonly string[] Shared =
    [
        "AttributeDefinitions", "KeySchema", "BillingMode", "ProvisionedThroughput", "OnDemandThroughput", "GlobalSecondaryIndexes", "LocalSecondaryIndexes",
        "TableClass", "DeletionProtectionEnabled", "Tags",
    ];

    /// <summary>Reads and checks the properties as a table's input.</summary>
    public static StructValue Read(JsonObject properties, string tableName)
    {
        var input = new JsonObject { ["TableName"] = tableName };
        foreach (var name in Shared.Where(properties.ContainsKey))
        {
            input[name] = Numbers(properties[name]);
        }

        if (properties["StreamSpecification"]?["StreamViewType"] is { } view)
        {
            input["StreamSpecification"] = new JsonObject { ["StreamEnabled"] = true, ["StreamViewType"] = view.DeepClone() };
        }

        if (properties["SSESpecification"] is JsonObject encryption)
        {
            input["SSESpecification"] = new JsonObject
            {
                ["Enabled"] = encryption["SSEEnabled"]?.DeepClone(),
                ["SSEType"] = encryption["SSEType"]?.DeepClone(),
                ["KMSMasterKeyId"] = encryption["KMSMasterKeyId"]?.DeepClone(),
            };
        }

        if (properties["ResourcePolicy"]?["PolicyDocument"] is { } policy)
        {
            input["ResourcePolicy"] = policy.ToJsonString();
        }

        return InputReader.Read(Encoding.UTF8.GetBytes(input.ToJsonString()), CreateTable.Input);
    }

    /// <summary>A boolean, which a template may write as text.</summary>
    public static bool Flag(JsonNode? node) => node is JsonValue value && (value.TryGetValue<bool>(out var flag) ? flag : value.ToString().Equals("true", StringComparison.OrdinalIgnoreCase));

    /// <summary>A number, which a template may write as text.</summary>
    public static int? Number(JsonNode? node) => node is JsonValue value && int.TryParse(value.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Parameters of a template are text; the service wants numbers.
    private static JsonNode? Numbers(JsonNode? node) => node switch
    {
        JsonObject value => new JsonObject(value.Select(member => KeyValuePair.Create(
            member.Key,
            member.Key.EndsWith("Units", StringComparison.Ordinal) && Number(member.Value) is { } number ? JsonValue.Create(number) : Numbers(member.Value)))),
        JsonArray array => new JsonArray([.. array.Select(Numbers)]),
        _ => node?.DeepClone(),
    };
}
