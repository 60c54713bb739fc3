using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>Carries out an update. All values are read from the item as it was; then all changes are made.</summary>
internal static class UpdateApplier
{
    public static AttributeMap Apply(IReadOnlyList<UpdateAction> actions, AttributeMap item)
    {
        var values = actions.Select(action => action is SetAction set ? Evaluate(set.Value, item) : null).ToArray();
        var working = new WorkingItem(item);
        for (var index = 0; index < actions.Count; index++)
        {
            switch (actions[index])
            {
                case SetAction set:
                    working.Set(set.Path, values[index]!);
                    break;
                case RemoveAction remove:
                    working.Remove(remove.Path);
                    break;
                case AddAction add:
                    working.Set(add.Path, Add(working.Get(add.Path), add));
                    break;
                case DeleteAction delete:
                    Delete(working, delete);
                    break;
            }
        }

        return working.Settle();
    }

    private static AttributeValue Evaluate(UpdateValue value, AttributeMap item) => value switch
    {
        ConstantValue constant => constant.Value,
        CopiedValue copied => copied.Path.Resolve(item)
            ?? throw Errors.Validation("The provided expression refers to an attribute that does not exist in the item"),
        IfNotExists conditional => conditional.Path.Resolve(item) ?? Evaluate(conditional.Otherwise, item),
        ListAppend append => Evaluate(append.First, item) is ListValue first && Evaluate(append.Second, item) is ListValue second
            ? new ListValue([.. first.Elements, .. second.Elements])
            : throw WrongType(),
        Arithmetic arithmetic => Evaluate(arithmetic.Left, item) is NumberValue left && Evaluate(arithmetic.Right, item) is NumberValue right
            ? new NumberValue(arithmetic.IsSum ? NumberArithmetic.Add(left.Number, right.Number) : NumberArithmetic.Subtract(left.Number, right.Number))
            : throw WrongType(),
        _ => throw WrongType(),
    };

    private static AttributeValue Add(AttributeValue? existing, AddAction add) => (existing, add.Operand) switch
    {
        (null, _) => add.Operand,
        (NumberValue number, NumberValue operand) => new NumberValue(NumberArithmetic.Add(number.Number, operand.Number)),
        (StringSet set, StringSet operand) => new StringSet([.. set.Elements.Union(operand.Elements, ByteComparer.Instance)]),
        (BinarySet set, BinarySet operand) => new BinarySet([.. set.Elements.Union(operand.Elements, ByteComparer.Instance)]),
        (NumberSet set, NumberSet operand) => new NumberSet([.. set.Elements.Union(operand.Elements)]),
        (ListValue list, ListValue operand) when add.IsLegacy => new ListValue([.. list.Elements, .. operand.Elements]),
        _ => throw (add.IsLegacy ? Errors.Validation("Type mismatch for attribute to update") : WrongType()),
    };

    private static void Delete(WorkingItem item, DeleteAction delete)
    {
        if (item.Get(delete.Path) is not { } existing)
        {
            return;
        }

        AttributeValue? rest = (existing, delete.Operand) switch
        {
            (StringSet set, StringSet operand) => set.Elements.Except(operand.Elements, ByteComparer.Instance).ToArray() is { Length: > 0 } left ? new StringSet(left) : null,
            (BinarySet set, BinarySet operand) => set.Elements.Except(operand.Elements, ByteComparer.Instance).ToArray() is { Length: > 0 } left ? new BinarySet(left) : null,
            (NumberSet set, NumberSet operand) => set.Elements.Except(operand.Elements).ToArray() is { Length: > 0 } left ? new NumberSet(left) : null,
            _ => throw (delete.IsLegacy ? Errors.Validation("Type mismatch for attribute to update") : WrongType()),
        };
        if (rest is null)
        {
            item.Remove(delete.Path);
        }
        else
        {
            item.Set(delete.Path, rest);
        }
    }

    private static Wire.AwsException WrongType() => Errors.Validation("An operand in the update expression has an incorrect data type");
}
