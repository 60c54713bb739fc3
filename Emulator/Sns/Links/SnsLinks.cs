using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sns.Links;

/// <summary>The addresses that messages carry: AWS's, on this machine.</summary>
internal sealed class SnsLinks(EmulatorAddress address)
{
    public const string Root = "/_aws/sns";

    /// <summary>The page by which the reader of a mail confirms.</summary>
    public string ConfirmationPage(Subscription subscription) =>
        $"{address.Url}{Root}/confirmation.html?TopicArn={subscription.TopicArn}&Token={subscription.Token}&Endpoint={Uri.EscapeDataString(subscription.Endpoint)}";

    /// <summary>The page by which the reader of a mail unsubscribes.</summary>
    public string UnsubscribePage(Subscription subscription) =>
        $"{address.Url}{Root}/unsubscribe.html?SubscriptionArn={subscription.Arn}&Endpoint={Uri.EscapeDataString(subscription.Endpoint)}";

    /// <summary>The call by which a server confirms.</summary>
    public string Confirm(Subscription subscription) => $"{address.Url}/?Action=ConfirmSubscription&TopicArn={subscription.TopicArn}&Token={subscription.Token}";

    /// <summary>The call by which a receiver unsubscribes.</summary>
    public string Unsubscribe(Subscription subscription) => $"{address.Url}/?Action=Unsubscribe&SubscriptionArn={subscription.Arn}";

    public string Certificate(string name) => $"{address.Url}{Root}/{name}";
}
