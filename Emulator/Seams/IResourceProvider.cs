using System.Text.Json.Nodes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Seams;

/// <summary>A resource of a stack, with its properties after all intrinsic functions.</summary>
/// <param name="StackName">The stack.</param>
/// <param name="LogicalId">Its name in the template.</param>
/// <param name="Properties">Its properties.</param>
/// <param name="Region">The stack's region.</param>
/// <param name="AccountId">The stack's account.</param>
public sealed record ResourceRequest(string StackName, string LogicalId, JsonObject Properties, string Region, string AccountId)
{
    /// <summary>A physical name in CloudFormation's form, <c>stack-logical-XXXXXXXXXXXX</c>.</summary>
    public required string GeneratedName { get; init; }

    /// <summary>The type as the template has it, which a custom resource's function is told.</summary>
    public string Type { get; init; } = "";

    /// <summary>For whom the resource is made: who changes the stack, or the stack's role; null for nobody in particular, who may do all.</summary>
    public Caller? Caller { get; init; }
}

/// <summary>A resource that exists.</summary>
/// <param name="PhysicalId">What <c>Ref</c> gives.</param>
/// <param name="Attributes">What <c>Fn::GetAtt</c> gives, by attribute name.</param>
public sealed record ResourceResult(string PhysicalId, IReadOnlyDictionary<string, string> Attributes);

/// <summary>
/// Creates, updates and deletes the resources of one CloudFormation type. It lives in its service's folder and is found by
/// <c>CloudFormation</c> through this interface. Failures are thrown as <c>AwsException</c> and roll the stack back.
/// </summary>
public interface IResourceProvider
{
    /// <summary>The type, e.g. <c>AWS::DynamoDB::Table</c>.</summary>
    string Type { get; }

    /// <summary>The properties that the type has; any other fails the resource.</summary>
    IReadOnlySet<string> Properties { get; }

    /// <summary>The properties whose change replaces the resource.</summary>
    IReadOnlySet<string> ReplacedBy { get; }

    /// <summary>Creates the resource.</summary>
    ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken);

    /// <summary>Updates it in place.</summary>
    ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken);

    /// <summary>Deletes it; a resource that is gone already is no fault.</summary>
    ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken);
}
