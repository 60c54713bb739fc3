using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Account;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccountAlias.html</summary>
internal sealed class CreateAccountAlias(IamState state) : IQueryOperation
{
    public string Name => "CreateAccountAlias";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var alias = call.Form.Require("AccountAlias");
        call.Demand("iam:CreateAccountAlias", "*");
        if (state.Aliases.All is [var present, ..] && present.Name != alias)
        {
            state.Aliases.Remove(present.Name);
        }

        state.Aliases.Put(alias, new AccountAlias(alias));
        return ValueTask.CompletedTask;
    }
}
