namespace CampusIssues.Emulator.ApiGateway.Templates;

/// <summary>A part of a template.</summary>
internal abstract record VtlNode;

/// <summary>Text that stands for itself.</summary>
internal sealed record VtlText(string Text) : VtlNode;

/// <summary>A reference in the text. <paramref name="Source"/> is what is printed where it has no value and isn't quiet.</summary>
internal sealed record VtlOutput(VtlReference Reference, string Source, bool Quiet) : VtlNode;

/// <summary><c>#set($target = value)</c>.</summary>
internal sealed record VtlSet(VtlReference Target, VtlExpression Value) : VtlNode;

/// <summary><c>#if … #elseif … #else … #end</c>; a null condition is the else.</summary>
internal sealed record VtlIf(IReadOnlyList<(VtlExpression? Condition, IReadOnlyList<VtlNode> Body)> Branches) : VtlNode;

/// <summary><c>#foreach($name in list) … #end</c>.</summary>
internal sealed record VtlForEach(string Name, VtlExpression List, IReadOnlyList<VtlNode> Body) : VtlNode;

/// <summary><c>#break</c>, or <c>#stop</c>, which ends the whole template.</summary>
internal sealed record VtlLeave(bool Whole) : VtlNode;

/// <summary>Something that has a value.</summary>
internal abstract record VtlExpression;

/// <summary>A constant.</summary>
internal sealed record VtlLiteral(object? Value) : VtlExpression;

/// <summary>A text in double quotes, with references in it.</summary>
internal sealed record VtlInterpolated(IReadOnlyList<VtlNode> Parts) : VtlExpression;

/// <summary><c>$name.member.method(argument)[index]</c>.</summary>
internal sealed record VtlReference(string Name, IReadOnlyList<VtlAccess> Path) : VtlExpression;

/// <summary><c>[a, b]</c>.</summary>
internal sealed record VtlListLiteral(IReadOnlyList<VtlExpression> Items) : VtlExpression;

/// <summary><c>[1..5]</c>.</summary>
internal sealed record VtlRange(VtlExpression First, VtlExpression Last) : VtlExpression;

/// <summary><c>{"a": 1}</c>.</summary>
internal sealed record VtlMapLiteral(IReadOnlyList<(VtlExpression Key, VtlExpression Value)> Entries) : VtlExpression;

/// <summary><c>!a</c>.</summary>
internal sealed record VtlNot(VtlExpression Operand) : VtlExpression;

/// <summary><c>a + b</c>, <c>a == b</c>, <c>a &amp;&amp; b</c>.</summary>
internal sealed record VtlBinary(string Operator, VtlExpression Left, VtlExpression Right) : VtlExpression;

/// <summary>A step into a value: member, call or index.</summary>
internal abstract record VtlAccess;

/// <summary><c>.name</c>.</summary>
internal sealed record VtlMember(string Name) : VtlAccess;

/// <summary><c>.name(arguments)</c>.</summary>
internal sealed record VtlCall(string Name, IReadOnlyList<VtlExpression> Arguments) : VtlAccess;

/// <summary><c>[index]</c>.</summary>
internal sealed record VtlIndex(VtlExpression Index) : VtlAccess;
