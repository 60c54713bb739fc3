namespace CampusIssues.IntegrationTests.Support;

/// <summary>
/// A test that needs programs which a machine may lack, such as <c>chromium</c>, <c>aws</c> or the Python module
/// <c>python3:boto3</c>, or an AWS that can do more than another. Where something is missing the test skips and says what.
/// </summary>
public sealed class FactRequiringAttribute(params string[] tools) : FactAttribute
{
    /// <summary>What the backend must have: <c>mailbox</c> or <c>embedded</c>.</summary>
    public string? Needs { get; init; }

    /// <inheritdoc/>
    public override string? Skip
    {
        get => base.Skip ?? Requirements.Missing(tools) ?? Backend.Lacks(Needs);
        set => base.Skip = value;
    }
}

/// <summary>The same for a theory.</summary>
public sealed class TheoryRequiringAttribute(params string[] tools) : TheoryAttribute
{
    /// <summary>What the backend must have: <c>mailbox</c> or <c>embedded</c>.</summary>
    public string? Needs { get; init; }

    /// <inheritdoc/>
    public override string? Skip
    {
        get => base.Skip ?? Requirements.Missing(tools) ?? Backend.Lacks(Needs);
        set => base.Skip = value;
    }
}

internal static class Requirements
{
    public static string? Missing(string[] tools) => tools.Where(tool => !Tools.IsInstalled(tool)).ToArray() is { Length: > 0 } missing
        ? $"needs {string.Join(" and ", missing)}, which this machine doesn't have"
        : null;
}
