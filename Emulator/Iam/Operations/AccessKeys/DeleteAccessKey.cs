using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.AccessKeys;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccessKey.html</summary>
internal sealed class DeleteAccessKey(IamState state) : IQueryOperation
{
    public string Name => "DeleteAccessKey";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var id = call.Form.Require("AccessKeyId");
        call.Demand("iam:DeleteAccessKey", $"arn:aws:iam::{call.AccountId}:user/{call.Form["UserName"]}");
        return state.AccessKeys.Remove(id) ? ValueTask.CompletedTask : throw IamErrors.NoAccessKey(id);
    }
}
