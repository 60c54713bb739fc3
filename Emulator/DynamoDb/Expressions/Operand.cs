using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>An operand, its placeholders replaced.</summary>
internal abstract record Operand;

internal sealed record PathOperand(DocumentPath Path) : Operand;

internal sealed record ValueOperand(AttributeValue Value) : Operand;

internal sealed record SizeOperand(Operand Argument) : Operand;

/// <summary>A function used where it can't be; checked before it is evaluated.</summary>
internal sealed record FunctionOperand(string Name, Operand[] Arguments) : Operand;

/// <summary>A condition, its placeholders replaced.</summary>
internal abstract record Condition;

internal sealed record Comparison(string Operator, Operand Left, Operand Right) : Condition;

internal sealed record Between(Operand Value, Operand Lower, Operand Upper) : Condition;

internal sealed record In(Operand Value, Operand[] Candidates) : Condition;

internal sealed record FunctionCondition(string Name, Operand[] Arguments) : Condition;

internal sealed record And(Condition Left, Condition Right) : Condition;

internal sealed record Or(Condition Left, Condition Right) : Condition;

internal sealed record Not(Condition Inner) : Condition;
