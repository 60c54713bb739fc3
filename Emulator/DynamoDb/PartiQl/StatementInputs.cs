using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>Members that the inputs of statements share, and their reading.</summary>
internal static class StatementInputs
{
    public static readonly Member Statement = new("Statement", Shape.String) { NotNull = true, MinLength = 1, MaxLength = 8192 };

    public static readonly Member Parameters = new("Parameters", new ListShape(Shape.ListedValue)) { MinLength = 1 };

    public static Statement Parse(StructValue input)
    {
        AttributeValue[] parameters = [.. input.List("Parameters")?.OfType<AttributeValue>() ?? []];
        return parameters.OfType<InvalidValue>().FirstOrDefault() is { } invalid
            ? throw Errors.Validation(invalid.Message)
            : PartiQlParser.Parse(input.Text("Statement")!, parameters);
    }
}
