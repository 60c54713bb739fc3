using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Account;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_GetAccountSendingEnabled.html</summary>
internal sealed class GetAccountSendingEnabled(SesState state) : IQueryOperation
{
    public string Name => "GetAccountSendingEnabled";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Demand("ses:GetAccountSendingEnabled", "*");
        result.Flag("Enabled", state.SettingsOf(call.Region).SendingEnabled);
        return ValueTask.CompletedTask;
    }
}
