using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Principals;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRoleDescription.html</summary>
internal sealed class UpdateRoleDescription(IamState state) : IQueryOperation
{
    public string Name => "UpdateRoleDescription";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("RoleName");
        call.Demand("iam:UpdateRoleDescription", $"arn:aws:iam::{call.AccountId}:role/{name}");
        var role = state.Change("Role", name, old => old with { Description = call.Form["Description"] });
        result.Structure("Role", () => result.WritePrincipal(role));
        return ValueTask.CompletedTask;
    }
}
