using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Account;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountAlias.html</summary>
internal sealed class DeleteAccountAlias(IamState state) : IQueryOperation
{
    public string Name => "DeleteAccountAlias";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var alias = call.Form.Require("AccountAlias");
        call.Demand("iam:DeleteAccountAlias", "*");
        if (!state.Aliases.Remove(alias))
        {
            throw IamErrors.NoSuchEntity($"The account alias {alias} cannot be found.");
        }
        return ValueTask.CompletedTask;
    }
}
