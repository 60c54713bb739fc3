namespace CampusIssues.Emulator.Seams;

/// <summary>
/// Tells the policies that a service's resources carry. Implemented by each service whose resources have policies (buckets, queues,
/// topics, functions, tables, identities) and registered beside it; asked by <c>Iam</c> at every decision. It is resolved when it is
/// first needed, so an implementation may depend on what depends on <see cref="IAccessControl"/>.
/// </summary>
public interface IResourcePolicies
{
    /// <summary>The service part of its resources' ARNs, e.g. <c>sqs</c>.</summary>
    string Service { get; }

    /// <summary>The policy documents, as JSON, that hold for a resource; none where it has none, or isn't there.</summary>
    /// <param name="resourceArn">The ARN of which a permission is demanded, e.g. a bucket's or an object's.</param>
    IEnumerable<string> Of(string resourceArn);
}

/// <summary>Checks policies before a resource keeps them. Implemented by <c>Iam</c>.</summary>
public interface IPolicySyntax
{
    /// <summary>What is wrong with a resource's policy, in IAM's words; null where nothing is.</summary>
    string? FaultOf(string policy);
}
