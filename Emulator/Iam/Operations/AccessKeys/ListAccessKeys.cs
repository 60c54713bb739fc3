using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.AccessKeys;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html</summary>
internal sealed class ListAccessKeys(IamState state) : IQueryOperation
{
    public string Name => "ListAccessKeys";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form["UserName"];
        call.Demand("iam:ListAccessKeys", $"arn:aws:iam::{call.AccountId}:user/{name}");
        if (name is not null)
        {
            state.Get("User", name);
        }

        result.List("AccessKeyMetadata", state.AccessKeys.All.Where(key => key.UserName == name), key =>
        {
            result.Text("UserName", key.UserName);
            result.Text("AccessKeyId", key.Id);
            result.Text("Status", key.IsActive ? "Active" : "Inactive");
            result.Time("CreateDate", key.CreatedAt);
        });
        result.WriteWhole();
        return ValueTask.CompletedTask;
    }
}
