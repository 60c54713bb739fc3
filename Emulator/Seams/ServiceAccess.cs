using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Seams;

/// <summary>How a service is checked when it acts for a resource of its own, e.g. a topic that delivers to a queue.</summary>
public static class ServiceAccess
{
    /// <summary>
    /// Throws AWS's access-denied error unless the resource's own policy lets the service do it, with <c>aws:SourceArn</c> and
    /// <c>aws:SourceAccount</c> (and SNS's <c>aws:SourceOwner</c>) as condition keys.
    /// </summary>
    /// <param name="access">What decides.</param>
    /// <param name="service">The service principal, e.g. <c>sns.amazonaws.com</c>.</param>
    /// <param name="action">e.g. <c>sqs:SendMessage</c>.</param>
    /// <param name="resource">The ARN of what is acted upon.</param>
    /// <param name="sourceArn">The ARN of what the service acts for, e.g. the topic.</param>
    public static void DemandForService(this IAccessControl access, string service, string action, string resource, string sourceArn) =>
        access.Demand(Caller.OfService(service), action, resource, () => Keys(sourceArn), null);

    /// <summary>
    /// Throws AWS's access-denied error unless the role's policies, or the resource's, allow it to a service that has assumed the role.
    /// A role that isn't there may do all, as in LocalStack.
    /// </summary>
    /// <param name="access">What decides.</param>
    /// <param name="roleArn">The role.</param>
    /// <param name="sessionName">The session's name: for a function, the function's.</param>
    /// <param name="action">e.g. <c>sqs:SendMessage</c>.</param>
    /// <param name="resource">The ARN of what is acted upon.</param>
    public static void DemandForRole(this IAccessControl access, string roleArn, string sessionName, string action, string resource) =>
        access.Demand(Caller.OfRole(roleArn, sessionName), action, resource, null, null);

    private static Dictionary<string, IReadOnlyList<string>> Keys(string sourceArn)
    {
        // The ARNs of buckets and gateways name no account.
        var account = Arn.TryParse(sourceArn)?.AccountId is { Length: > 0 } named ? named : Caller.DefaultAccountId;
        return new()
        {
            ["aws:SourceArn"] = [sourceArn],
            ["aws:SourceAccount"] = [account],
            ["aws:SourceOwner"] = [account],
        };
    }
}
