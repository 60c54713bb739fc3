using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Account;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetAccount.html</summary>
internal sealed class GetAccount(SesState state, Mailbox mailbox, TimeProvider time) : SesV2Operation("GetAccount", "GET", "/account")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        call.Demand("ses:GetAccount", "*");
        var settings = state.SettingsOf(call.Region);
        var (max, rate) = SesLimits.Quota(state.Sandbox);
        var since = time.GetUtcNow().AddDays(-1);
        return new JsonObject
        {
            ["DedicatedIpAutoWarmupEnabled"] = settings.AutoWarmup,
            ["EnforcementStatus"] = "HEALTHY",
            ["ProductionAccessEnabled"] = !state.Sandbox,
            ["SendQuota"] = new JsonObject
            {
                ["Max24HourSend"] = max,
                ["MaxSendRate"] = rate,
                ["SentLast24Hours"] = (double)mailbox.All.Where(mail => mail.Region == call.Region && mail.Timestamp >= since).Sum(mail => mail.Recipients.Count()),
            },
            ["SendingEnabled"] = settings.SendingEnabled,
            ["SuppressionAttributes"] = new JsonObject { ["SuppressedReasons"] = Texts(settings.SuppressedReasons) },
            ["Details"] = settings.Details is { } details ? JsonNode.Parse(details) : null,
            ["VdmAttributes"] = settings.Vdm is { } vdm ? JsonNode.Parse(vdm) : null,
        };
    }
}
