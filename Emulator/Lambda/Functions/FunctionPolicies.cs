using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Functions;

/// <summary>The policies of functions, versions and aliases (https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html).</summary>
internal sealed class FunctionPolicies(FunctionStore functions) : IResourcePolicies
{
    public string Service => "lambda";

    public IEnumerable<string> Of(string resourceArn) =>
        Arn.TryParse(resourceArn)?.Resource.Split(':') is ["function", var name, .. var qualifier]
        && functions.Find(name) is { } function
        && ResourcePolicy.Document(function, qualifier.FirstOrDefault()) is { } policy
            ? [policy]
            : [];
}
