using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Account;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_UpdateAccountSendingEnabled.html</summary>
internal sealed class UpdateAccountSendingEnabled(SesState state) : IQueryOperation
{
    public string Name => "UpdateAccountSendingEnabled";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var enabled = call.Form.Flag("Enabled") ?? false;
        call.Demand("ses:UpdateAccountSendingEnabled", "*");
        state.Settings.Put(call.Region, state.SettingsOf(call.Region) with { SendingEnabled = enabled });
        return ValueTask.CompletedTask;
    }
}
