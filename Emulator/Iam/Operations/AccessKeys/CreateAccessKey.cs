using System.Security.Cryptography;
using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.AccessKeys;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html</summary>
internal sealed class CreateAccessKey(IamState state, TimeProvider time) : IQueryOperation
{
    private const int Limit = 2;

    public string Name => "CreateAccessKey";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("UserName");
        call.Demand("iam:CreateAccessKey", $"arn:aws:iam::{call.AccountId}:user/{name}");
        var key = Make(state, name, time.GetUtcNow());
        result.Structure("AccessKey", () =>
        {
            result.Text("UserName", key.UserName);
            result.Text("AccessKeyId", key.Id);
            result.Text("Status", "Active");
            result.Text("SecretAccessKey", key.Secret);
            result.Time("CreateDate", key.CreatedAt);
        });
        return ValueTask.CompletedTask;
    }

    public static AccessKey Make(IamState state, string userName, DateTimeOffset now)
    {
        state.Get("User", userName);
        if (state.AccessKeys.All.Count(key => key.UserName == userName) >= Limit)
        {
            throw IamErrors.LimitExceeded($"Cannot exceed quota for AccessKeysPerUser: {Limit}");
        }

        var made = new AccessKey(IamState.NewId("AKIA"), Convert.ToBase64String(RandomNumberGenerator.GetBytes(30)), userName, true, now);
        state.AccessKeys.Put(made.Id, made);
        return made;
    }
}
