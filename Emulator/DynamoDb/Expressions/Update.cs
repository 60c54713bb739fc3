using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>What a SET action sets, its placeholders replaced.</summary>
internal abstract record UpdateValue;

internal sealed record ConstantValue(AttributeValue Value) : UpdateValue;

internal sealed record CopiedValue(DocumentPath Path) : UpdateValue;

internal sealed record IfNotExists(DocumentPath Path, UpdateValue Otherwise) : UpdateValue;

internal sealed record ListAppend(UpdateValue First, UpdateValue Second) : UpdateValue;

internal sealed record Arithmetic(bool IsSum, UpdateValue Left, UpdateValue Right) : UpdateValue;

/// <summary>One change of an item.</summary>
internal abstract record UpdateAction(DocumentPath Path);

internal sealed record SetAction(DocumentPath Path, UpdateValue Value) : UpdateAction(Path);

internal sealed record RemoveAction(DocumentPath Path) : UpdateAction(Path);

/// <param name="Path">The number or set.</param>
/// <param name="Operand">The number or set that is added.</param>
/// <param name="IsLegacy">Whether it is the action of <c>AttributeUpdates</c>, which also appends to lists.</param>
internal sealed record AddAction(DocumentPath Path, AttributeValue Operand, bool IsLegacy = false) : UpdateAction(Path);

/// <param name="Path">The set.</param>
/// <param name="Operand">The elements that are taken out.</param>
/// <param name="IsLegacy">Whether it is the action of <c>AttributeUpdates</c>.</param>
internal sealed record DeleteAction(DocumentPath Path, AttributeValue Operand, bool IsLegacy = false) : UpdateAction(Path);
