namespace CampusIssues.Emulator.CloudWatch.Expressions;

/// <summary>A part of a metric math expression.</summary>
internal abstract record MathNode;

internal sealed record NumberNode(double Value) : MathNode;

internal sealed record TextNode(string Text) : MathNode;

/// <summary>The id of a query, or a word such as <c>REPEAT</c>.</summary>
internal sealed record NameNode(string Name) : MathNode;

internal sealed record ListNode(IReadOnlyList<MathNode> Items) : MathNode;

internal sealed record CallNode(string Function, IReadOnlyList<MathNode> Arguments) : MathNode;

internal sealed record NegationNode(MathNode Operand) : MathNode;

internal sealed record OperationNode(string Operator, MathNode Left, MathNode Right) : MathNode;

/// <summary>An expression that can't be understood or evaluated.</summary>
internal sealed class MathException(string message) : Exception(message);
