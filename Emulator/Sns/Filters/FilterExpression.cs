using System.Net;

namespace CampusIssues.Emulator.Sns.Filters;

/// <summary>A filter policy (https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html).</summary>
internal abstract record FilterExpression;

/// <summary>Every part must hold.</summary>
internal sealed record AllOf(IReadOnlyList<FilterExpression> Parts) : FilterExpression;

/// <summary>One part must hold: <c>$or</c>.</summary>
internal sealed record AnyOf(IReadOnlyList<FilterExpression> Parts) : FilterExpression;

/// <summary>One test must hold for what is at a path, e.g. <c>order.state</c>.</summary>
internal sealed record FieldMatches(string Path, IReadOnlyList<FilterTest> Tests) : FilterExpression;

/// <summary>A test of one value.</summary>
internal abstract record FilterTest;

internal sealed record IsText(string Text) : FilterTest;

internal sealed record IsNumber(double Number) : FilterTest;

internal sealed record IsTruth(bool Truth) : FilterTest;

/// <summary>Null, or nothing there.</summary>
internal sealed record IsNull : FilterTest;

internal sealed record BeginsWith(string Text) : FilterTest;

internal sealed record EndsWith(string Text) : FilterTest;

internal sealed record IsTextInAnyCase(string Text) : FilterTest;

/// <summary>A pattern with <c>*</c>.</summary>
internal sealed record IsLike(string Pattern) : FilterTest;

internal sealed record IsWithin(IPNetwork Network) : FilterTest;

internal sealed record IsInRange(IReadOnlyList<(string Operator, double Number)> Bounds) : FilterTest;

internal sealed record Exists(bool Wanted) : FilterTest;

/// <summary>None of the tests may hold; something must be there.</summary>
internal sealed record IsAnythingBut(IReadOnlyList<FilterTest> Tests) : FilterTest;
