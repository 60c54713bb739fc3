using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Seams;

/// <summary>Decides what a caller may do. Implemented by <c>Iam</c>, asked by every operation through <see cref="AwsCall.Demand"/>.</summary>
public interface IAccessControl
{
    /// <summary>Throws AWS's access-denied error unless the policies allow it.</summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="action">Service prefix and action, e.g. <c>dynamodb:PutItem</c>.</param>
    /// <param name="resource">The resource's ARN, or <c>*</c>.</param>
    /// <param name="conditions">The service's own condition keys; made only when a policy is evaluated.</param>
    /// <param name="http">The exchange, for global keys such as <c>aws:SourceIp</c>; null for a call from inside.</param>
    void Demand(
        Caller caller,
        string action,
        string resource,
        Func<IReadOnlyDictionary<string, IReadOnlyList<string>>>? conditions,
        HttpContext? http);
}
