using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Stacks;

namespace CampusIssues.Emulator.CloudFormation.Templates;

/// <summary>AWS's own parameters (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html).</summary>
internal static class PseudoParameters
{
    public static bool IsOne(string name) => name.StartsWith("AWS::", StringComparison.Ordinal);

    public static JsonNode? ValueOf(string name, Stack stack) => name switch
    {
        "AWS::AccountId" => JsonValue.Create(stack.AccountId),
        "AWS::Region" => JsonValue.Create(stack.Region),
        "AWS::Partition" => JsonValue.Create("aws"),
        "AWS::URLSuffix" => JsonValue.Create("amazonaws.com"),
        "AWS::StackId" => JsonValue.Create(stack.Id),
        "AWS::StackName" => JsonValue.Create(stack.Name),
        "AWS::NotificationARNs" => new JsonArray([.. stack.NotificationArns.Select(arn => JsonValue.Create(arn))]),
        "AWS::NoValue" => null,
        _ => throw CloudFormationErrors.Template($"unresolved pseudo parameter {name}"),
    };
}
