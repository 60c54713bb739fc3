using CampusIssues.Emulator.Sns.Publishing;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sns.Delivery;

/// <summary>Brings messages to the subscribers of some protocols.</summary>
internal interface IDelivery
{
    /// <summary>Whether it serves a protocol.</summary>
    bool Serves(string protocol);

    /// <summary>Delivers, or sees to it that it will be. Throws <see cref="AwsException"/> where it never can be.</summary>
    ValueTask DeliverAsync(Notification notification, CancellationToken cancellationToken);
}
