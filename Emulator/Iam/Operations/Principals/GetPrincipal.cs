using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Principals;

/// <summary>GetRole and GetUser (https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html).</summary>
internal sealed class GetPrincipal(string kind, IamState state) : IQueryOperation
{
    public string Name => $"Get{kind}";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        if (kind == "User" && call.Form["UserName"] is null && call.Caller.IsRoot)
        {
            result.Structure("User", () =>
            {
                result.Text("UserId", call.AccountId);
                result.Text("Arn", call.Caller.Arn);
                result.Time("CreateDate", DateTimeOffset.UnixEpoch);
            });
            return ValueTask.CompletedTask;
        }

        var name = call.Form[$"{kind}Name"] ?? (kind == "User" ? call.Caller.Arn[(call.Caller.Arn.LastIndexOf('/') + 1)..] : call.Form.Require("RoleName"));
        call.Demand($"iam:{Name}", $"arn:aws:iam::{call.AccountId}:{kind.ToLowerInvariant()}/{name}");
        var principal = state.Get(kind, name);
        result.Structure(kind, () => result.WritePrincipal(principal));
        return ValueTask.CompletedTask;
    }
}
