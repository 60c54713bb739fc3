using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Account;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html</summary>
internal sealed class ListAccountAliases(IamState state) : IQueryOperation
{
    public string Name => "ListAccountAliases";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Demand("iam:ListAccountAliases", "*");
        result.List("AccountAliases", state.Aliases.All.Select(alias => alias.Name));
        result.WriteWhole();
        return ValueTask.CompletedTask;
    }
}
