using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Legacy;

/// <summary>
/// The <c>AttributeUpdates</c> parameter of <c>UpdateItem</c>
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.AttributeUpdates.html).
/// </summary>
internal static class AttributeUpdates
{
    public static UpdateAction[]? Read(StructValue input)
    {
        if (input.Map("AttributeUpdates") is not { } map)
        {
            return null;
        }

        return [.. map.Where(entry => entry.Value is not null).Select(entry => Read(entry.Key, (StructValue)entry.Value!))];
    }

    private static UpdateAction Read(string attribute, StructValue update)
    {
        InputChecks.CheckNameSize(attribute);
        var (action, value, path) = (update.Text("Action") ?? "PUT", update.Value("Value"), DocumentPath.Of(attribute));
        if (value is InvalidValue invalid)
        {
            throw Errors.Validation(invalid.Message);
        }

        if (value is null)
        {
            return action == "DELETE"
                ? new RemoveAction(path)
                : throw Errors.InvalidParameters("Only DELETE action is allowed when no attribute value is specified");
        }

        return action switch
        {
            "DELETE" => value is StringSet or NumberSet or BinarySet
                ? new DeleteAction(path, value, IsLegacy: true)
                : throw Errors.InvalidParameters($"DELETE action with value is not supported for the type {value.Type}"),
            "ADD" => value is ListValue or StringSet or NumberSet or BinarySet or NumberValue
                ? new AddAction(path, value, IsLegacy: true)
                : throw Errors.InvalidParameters($"ADD action is not supported for the type {value.Type}"),
            _ => new SetAction(path, new ConstantValue(value)),
        };
    }
}
