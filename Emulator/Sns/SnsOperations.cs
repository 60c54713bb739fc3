using CampusIssues.Emulator.Sns.Operations.Messages;
using CampusIssues.Emulator.Sns.Operations.Permissions;
using CampusIssues.Emulator.Sns.Operations.Subscriptions;
using CampusIssues.Emulator.Sns.Operations.Tags;
using CampusIssues.Emulator.Sns.Operations.Topics;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns;

/// <summary>The table of SNS's operations.</summary>
internal sealed class SnsOperations(IServiceProvider services)
{
    public IReadOnlyList<IQueryOperation> All { get; } =
    [
        services.Make<CreateTopic>(),
        services.Make<DeleteTopic>(),
        services.Make<GetDataProtectionPolicy>(),
        services.Make<GetTopicAttributes>(),
        services.Make<ListTopics>(),
        services.Make<PutDataProtectionPolicy>(),
        services.Make<SetTopicAttributes>(),
        services.Make<ConfirmSubscription>(),
        services.Make<GetSubscriptionAttributes>(),
        services.Make<ListSubscriptions>(),
        services.Make<ListSubscriptionsByTopic>(),
        services.Make<SetSubscriptionAttributes>(),
        services.Make<Subscribe>(),
        services.Make<Unsubscribe>(),
        services.Make<Publish>(),
        services.Make<PublishBatch>(),
        services.Make<AddPermission>(),
        services.Make<RemovePermission>(),
        services.Make<ListTagsForResource>(),
        services.Make<TagResource>(),
        services.Make<UntagResource>(),
    ];
}
