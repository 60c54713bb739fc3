using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm;

/// <summary>Parameter Store's errors.</summary>
internal static class SsmErrors
{
    /// <summary>AWS says nothing more than that.</summary>
    public static AwsException NotFound() => new("ParameterNotFound", "");

    public static AwsException NoVersion(string version, string name) => new(
        "ParameterVersionNotFound",
        $"Systems Manager could not find version {version} of {name}. Verify the version and try again.");

    public static AwsException Exists() => new(
        "ParameterAlreadyExists",
        "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.");

    public static AwsException Validation(string message) => new("ValidationException", message);

    public static AwsException Reserved(string name) => new("AccessDeniedException", $"No access to reserved parameter name: {name}.");

    public static AwsException TooManyLevels() => new(
        "HierarchyLevelLimitExceededException",
        $"A hierarchy can have a maximum of {SsmLimits.Levels} levels. For more information, see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-parameter-name-constraints.html");

    public static AwsException Mismatch(string pattern) => new("ParameterPatternMismatchException", $"Parameter value, cannot be validated against allowedPattern: {pattern}");

    public static AwsException BadPattern() => new("InvalidAllowedPatternException", "The request does not meet the regular expression requirement.");

    public static AwsException LabelledVersion(string name, long version) => new(
        "ParameterMaxVersionLimitExceeded",
        $"You attempted to create a new version of {name} by calling the PutParameter API with the overwrite flag. Version {version}, the oldest version, can't be deleted because it has a label associated with it. Move the label to another version of the parameter, and try again.");

    public static AwsException TooManyLabels() => new(
        "ParameterVersionLabelLimitExceeded",
        $"A parameter version can have maximum {SsmLimits.Labels} labels. Move one or more labels to another version and try again.");

    public static AwsException TooManyPolicies() => new(
        "PoliciesLimitExceededException",
        $"You specified more than the maximum number of allowed policies for the parameter. The maximum is {SsmLimits.Policies}.");

    public static AwsException BadPolicyType() => new(
        "InvalidPolicyTypeException",
        "The policy type is not supported. Parameter Store supports the following policy types: Expiration, ExpirationNotification, and NoChangeNotification.");

    public static AwsException BadPolicy(string message) => new("InvalidPolicyAttributeException", message);

    public static AwsException FilterKey(string message) => new("InvalidFilterKey", message);

    public static AwsException FilterOption(string message) => new("InvalidFilterOption", message);

    public static AwsException FilterValue(string message) => new("InvalidFilterValue", message);

    public static AwsException NextToken() => new("InvalidNextToken", "The specified token is not valid.");

    public static AwsException NoResource() => new("InvalidResourceId", "The resource ID is not valid. Verify that you entered the correct ID and try again.");

    public static AwsException TooManyTags() => new("TooManyTagsError", "The Targets parameter includes too many tags. Remove one or more tags and try the command again.");
}
