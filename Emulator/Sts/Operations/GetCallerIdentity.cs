using System.Xml;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sts.Operations;

/// <summary>Needs no permission (https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html).</summary>
internal sealed class GetCallerIdentity : IQueryOperation
{
    public string Name => "GetCallerIdentity";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        result.Text("UserId", call.Caller.UserId);
        result.Text("Account", call.Caller.AccountId);
        result.Text("Arn", call.Caller.Arn);
        return ValueTask.CompletedTask;
    }
}
