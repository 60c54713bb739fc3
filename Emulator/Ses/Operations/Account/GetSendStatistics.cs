using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Account;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_GetSendStatistics.html</summary>
internal sealed class GetSendStatistics(Mailbox mailbox, TimeProvider time) : IQueryOperation
{
    private const int SecondsOfPoint = 15 * 60;

    public string Name => "GetSendStatistics";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Demand("ses:GetSendStatistics", "*");
        var since = time.GetUtcNow().AddDays(-14);
        var points = mailbox.All.Where(mail => mail.Region == call.Region && mail.Timestamp >= since)
            .GroupBy(mail => mail.Timestamp.ToUnixTimeSeconds() / SecondsOfPoint);
        result.List("SendDataPoints", points, point =>
        {
            result.Number("DeliveryAttempts", point.Count());
            result.Time("Timestamp", DateTimeOffset.FromUnixTimeSeconds(point.Key * SecondsOfPoint));
            result.Number("Rejects", 0);
            result.Number("Bounces", point.Count(mail => mail.Outcome == "Bounce"));
            result.Number("Complaints", point.Count(mail => mail.Outcome == "Complaint"));
        });
        return ValueTask.CompletedTask;
    }
}
