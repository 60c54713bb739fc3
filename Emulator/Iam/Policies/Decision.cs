using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.Iam.Policies;

/// <summary>What the policies say of a request, and why.</summary>
/// <param name="IsAllowed">Whether it may be done.</param>
/// <param name="Context">The request.</param>
/// <param name="PolicyKind">What decided: <c>identity-based policy</c>, <c>permissions boundary</c>, <c>session policy</c>, <c>resource-based policy</c>.</param>
/// <param name="Policy">The name of the policy that decided; null where none did.</param>
/// <param name="Statement">The statement that decided; null where none did.</param>
internal sealed record Decision(bool IsAllowed, PolicyContext Context, string PolicyKind, string? Policy = null, PolicyStatement? Statement = null)
{
    /// <summary>Whether a statement denies, rather than none allowing.</summary>
    public bool IsExplicitDeny => !IsAllowed && Statement is not null;

    /// <summary>AWS's words for a denial.</summary>
    public string Message =>
        $"User: {Context.Principal} is not authorized to perform: {Context.Action} on resource: {Context.Resource} "
        + (IsExplicitDeny ? $"with an explicit deny in {Article} {PolicyKind}" : $"because no {PolicyKind} allows the {Context.Action} action");

    /// <summary>What to do about a denial: the statement that would allow it, or the one that denies.</summary>
    public string Remedy => IsExplicitDeny
        ? $"It is denied by {(Statement!.Sid is { } sid ? $"statement {sid}" : "a statement")} of {Policy}"
        : $"To allow it, add to the {PolicyKind} the statement {MissingStatement.ToJsonString()}";

    /// <summary>The statement that would allow what none allows.</summary>
    public JsonObject MissingStatement
    {
        get
        {
            var statement = new JsonObject { ["Effect"] = "Allow" };
            if (PolicyKind == PolicyEngine.ResourceBased)
            {
                statement["Principal"] = Context.Principal.StartsWith("arn:", StringComparison.Ordinal) ? new JsonObject { ["AWS"] = Context.Principal }
                    : Context.Principal.Contains('.', StringComparison.Ordinal) ? new JsonObject { ["Service"] = Context.Principal }
                    : "*";
            }

            statement["Action"] = Context.Action;
            statement["Resource"] = Context.Resource;
            return statement;
        }
    }

    private string Article => PolicyKind.StartsWith('i') ? "an" : "a";
}
