namespace CampusIssues.IntegrationTests.Support;

/// <summary>
/// A test that needs programs which a machine may lack, such as <c>chromium</c>, <c>aws</c> or the Python module
/// <c>python3:boto3</c>. Where one is missing the test skips and says which.
/// </summary>
public sealed class FactRequiringAttribute : FactAttribute
{
    public FactRequiringAttribute(params string[] tools)
    {
        var missing = tools.Where(tool => !Tools.IsInstalled(tool)).ToArray();
        if (missing.Length > 0)
        {
            Skip = $"needs {string.Join(" and ", missing)}, which this machine doesn't have";
        }
    }
}

/// <summary>The same for a theory.</summary>
public sealed class TheoryRequiringAttribute : TheoryAttribute
{
    public TheoryRequiringAttribute(params string[] tools)
    {
        var missing = tools.Where(tool => !Tools.IsInstalled(tool)).ToArray();
        if (missing.Length > 0)
        {
            Skip = $"needs {string.Join(" and ", missing)}, which this machine doesn't have";
        }
    }
}
