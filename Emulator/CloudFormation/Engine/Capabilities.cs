using CampusIssues.Emulator.CloudFormation.Templates;

namespace CampusIssues.Emulator.CloudFormation.Engine;

/// <summary>What a caller must acknowledge before a template may make permissions.</summary>
internal static class Capabilities
{
    private static readonly string[] NameProperties = ["RoleName", "UserName", "GroupName", "ManagedPolicyName", "InstanceProfileName"];

    public static void Check(Template template, IReadOnlyList<string> given)
    {
        if (Needed(template) is { } needed && !given.Contains(needed) && !given.Contains("CAPABILITY_NAMED_IAM"))
        {
            throw CloudFormationErrors.InsufficientCapabilities(needed);
        }

        if (template.Transforms.Any(transform => transform is not "AWS::LanguageExtensions") && !given.Contains("CAPABILITY_AUTO_EXPAND"))
        {
            throw CloudFormationErrors.InsufficientCapabilities("CAPABILITY_AUTO_EXPAND");
        }
    }

    /// <summary>The capability that a template needs; null for none.</summary>
    public static string? Needed(Template template)
    {
        var permissions = template.Resources.Values.Where(resource => resource.Type.StartsWith("AWS::IAM::", StringComparison.Ordinal)).ToArray();
        return permissions.Length == 0 ? null
            : permissions.Any(resource => NameProperties.Any(resource.Properties.ContainsKey)) ? "CAPABILITY_NAMED_IAM"
            : "CAPABILITY_IAM";
    }
}
