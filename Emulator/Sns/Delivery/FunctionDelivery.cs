using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.Publishing;

namespace CampusIssues.Emulator.Sns.Delivery;

/// <summary>To functions whose policy lets the topic invoke them; asynchronously, so that Lambda's own retries follow.</summary>
internal sealed class FunctionDelivery(Envelopes envelopes, IFunctions functions) : IDelivery
{
    public bool Serves(string protocol) => protocol == "lambda";

    public async ValueTask DeliverAsync(Notification notification, CancellationToken cancellationToken) => await functions.InvokeAsync(
        new Invocation(notification.Subscription.Endpoint, envelopes.Event(notification))
        {
            Type = InvocationType.Event,
            TraceHeader = notification.Publication.TraceHeader,
            Service = new InvokingService("sns.amazonaws.com", notification.Topic.Arn),
        },
        cancellationToken);
}
