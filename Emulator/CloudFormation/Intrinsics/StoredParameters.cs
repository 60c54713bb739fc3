using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary>
/// Parameters of a template whose values are kept by Systems Manager, <c>AWS::SSM::Parameter::Value&lt;…&gt;</c>
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html).
/// </summary>
internal static class StoredParameters
{
    public const string TypePrefix = "AWS::SSM::Parameter::Value<";

    public static bool IsOne(TemplateParameter parameter) => parameter.Type.StartsWith(TypePrefix, StringComparison.Ordinal);

    /// <summary>A stored value; throws where there is none, or one that templates may not see.</summary>
    public static string Get(IParameters? parameters, string name, string region)
    {
        var stored = parameters?.Find(name, null, region) ?? throw CloudFormationErrors.Validation($"Unable to fetch parameters [{name}] from parameter store for this account.");
        return stored.Type != "SecureString" ? stored.Value : throw CloudFormationErrors.Validation($"Parameters [{name}] referenced by template have types not supported by CloudFormation.");
    }

    /// <summary>The values of a stack's parameters that are kept there, and that the names of parameters name.</summary>
    public static Dictionary<string, string> Of(Template template, Stack stack, IParameters? parameters) => stack.Parameters
        .Where(parameter => template.Parameters.TryGetValue(parameter.Key, out var declared) && IsOne(declared))
        .ToDictionary(parameter => parameter.Key, parameter => Get(parameters, parameter.Value, stack.Region));

    /// <summary>Throws unless every parameter that a stack is to read, or to name, is there.</summary>
    public static void Check(Template template, Stack stack, IParameters? parameters)
    {
        foreach (var (name, value) in stack.Parameters)
        {
            if (template.Parameters.TryGetValue(name, out var declared) && declared.Type == "AWS::SSM::Parameter::Name" && parameters?.Find(value, null, stack.Region) is null)
            {
                throw CloudFormationErrors.Validation($"Unable to fetch parameters [{value}] from parameter store for this account.");
            }
        }
    }
}
