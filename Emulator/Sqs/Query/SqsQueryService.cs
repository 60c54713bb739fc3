using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Sqs.Query;

/// <summary>
/// Amazon SQS in the query protocol, for clients from before 2023: the same operations, with forms and XML around them. Requests come
/// to <c>/</c> or to a queue's own URL.
/// </summary>
internal sealed class SqsQueryService(SqsOperations operations, IIdentity identity, IAccessControl access)
    : QueryService("sqs", "2012-11-05", "http://queue.amazonaws.com/doc/2012-11-05/", operations.All.Select(operation => new SqsQueryOperation(operation)), identity, access)
{
    /// <inheritdoc/>
    public override bool TakesPath(PathString path) => path == "/" || path.Value!.Split('/') is ["", { Length: 12 } account, { Length: > 0 }] && account.All(char.IsAsciiDigit);

    /// <inheritdoc/>
    protected override AwsException Translate(AwsException error) => new(SqsErrors.QueryCode(error.Code), error.Message, error.StatusCode);
}
