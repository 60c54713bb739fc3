using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary>
/// An intrinsic function of templates
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html).
/// </summary>
internal interface IIntrinsic
{
    /// <summary>Its name, e.g. <c>Fn::Join</c>.</summary>
    string Name { get; }

    /// <summary>Its value; null for none, as of <c>AWS::NoValue</c>.</summary>
    JsonNode? Evaluate(JsonNode? argument, Resolver resolver);
}
