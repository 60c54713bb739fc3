using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Subscriptions;

/// <summary>The subscription that a request names. Subscriptions are no resources of their own to policies.</summary>
internal static class NamedSubscription
{
    public static Subscription Demand(AwsCall call, SnsState state, string action)
    {
        var arn = call.Form.Require("SubscriptionArn");
        call.Demand($"sns:{action}", call.Everything());
        return state.FindSubscription(CheckArn(arn)) ?? throw SnsErrors.NoSubscription();
    }

    /// <summary>The ARN, if it is one of a subscription.</summary>
    public static string CheckArn(string arn) => arn.Split(':').Length switch
    {
        < 6 => throw SnsErrors.BadArn("SubscriptionArn", arn),
        6 => throw SnsErrors.Invalid("SubscriptionId"),
        _ => arn,
    };
}
