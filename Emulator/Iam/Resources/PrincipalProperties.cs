using System.Text.Json.Nodes;
using CampusIssues.Emulator.Iam.Policies;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Iam.Resources;

/// <summary>The properties that users and roles have in common.</summary>
internal static class PrincipalProperties
{
    private const int MaxNameLength = 64;

    public static Principal Apply(Principal principal, JsonObject properties, IamState state)
    {
        var attached = properties.Texts("ManagedPolicyArns");
        foreach (var arn in attached)
        {
            state.GetPolicy(arn);
        }

        return principal with
        {
            Attached = attached,
            Inline = properties.Objects("Policies").ToDictionary(policy => policy.Require("PolicyName"), Document),
            BoundaryArn = properties.Text("PermissionsBoundary"),
            Tags = properties.Tags(),
        };
    }

    /// <summary>A policy's document, checked.</summary>
    public static string Document(JsonObject policy)
    {
        var document = policy["PolicyDocument"]?.ToJsonString() ?? throw new AwsException("InvalidRequest", "Model validation failed (#: required key [PolicyDocument] not found)");
        PolicyParser.Parse(document, PolicyKind.Identity);
        return document;
    }

    /// <summary>A generated name of at most 64 characters: its random end is kept.</summary>
    public static string Short(string generated) => generated.Length <= MaxNameLength ? generated : generated[..(MaxNameLength - 13)] + generated[^13..];
}
