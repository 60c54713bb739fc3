using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.AccessKeys;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html</summary>
internal sealed class UpdateAccessKey(IamState state) : IQueryOperation
{
    public string Name => "UpdateAccessKey";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (id, status) = (call.Form["AccessKeyId"], call.Form["Status"]);
        new Constraints().Required("accessKeyId", id).Required("status", status).OneOf("status", status, "Active", "Inactive").Enforce();
        call.Demand("iam:UpdateAccessKey", $"arn:aws:iam::{call.AccountId}:user/{call.Form["UserName"]}");
        state.AccessKeys.Change(id!, old => (old ?? throw IamErrors.NoAccessKey(id!)) with { IsActive = status == "Active" });
        return ValueTask.CompletedTask;
    }
}
