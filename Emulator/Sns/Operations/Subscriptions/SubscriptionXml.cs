using System.Xml;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Subscriptions;

/// <summary>Writes lists of subscriptions.</summary>
internal static class SubscriptionXml
{
    public static void WriteList(QueryForm form, XmlWriter result, IEnumerable<Subscription> subscriptions)
    {
        var (page, next) = SnsPages.Take(form, subscriptions, subscription => subscription.Arn);
        result.List("Subscriptions", page, subscription =>
        {
            result.Text("SubscriptionArn", subscription.IsPending ? "PendingConfirmation" : subscription.Arn);
            result.Text("Owner", Caller.DefaultAccountId);
            result.Text("Protocol", subscription.Protocol);
            result.Text("Endpoint", subscription.Endpoint);
            result.Text("TopicArn", subscription.TopicArn);
        });
        result.Text("NextToken", next);
    }
}
