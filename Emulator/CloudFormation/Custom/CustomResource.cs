namespace CampusIssues.Emulator.CloudFormation.Custom;

/// <summary>The types of custom resources: one of AWS's, and any that a template makes up.</summary>
internal static class CustomResource
{
    public const string Type = "AWS::CloudFormation::CustomResource";
    private const string Prefix = "Custom::";

    public static bool Is(string type) => type == Type || type.StartsWith(Prefix, StringComparison.Ordinal);
}
