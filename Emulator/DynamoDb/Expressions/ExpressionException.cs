namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>A fault of an expression, without the words before it that tell which one.</summary>
internal sealed class ExpressionException(string message) : Exception(message);
