using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Account;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_GetSendQuota.html</summary>
internal sealed class GetSendQuota(SesState state, Mailbox mailbox, TimeProvider time) : IQueryOperation
{
    public string Name => "GetSendQuota";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Demand("ses:GetSendQuota", "*");
        var (max, rate) = SesLimits.Quota(state.Sandbox);
        var since = time.GetUtcNow().AddDays(-1);
        result.Number("Max24HourSend", max);
        result.Number("MaxSendRate", rate);
        result.Number("SentLast24Hours", mailbox.All.Where(mail => mail.Region == call.Region && mail.Timestamp >= since).Sum(mail => mail.Recipients.Count()));
        return ValueTask.CompletedTask;
    }
}
