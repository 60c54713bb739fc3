using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.Delivery;
using CampusIssues.Emulator.Sns.Links;
using CampusIssues.Emulator.Sns.Publishing;
using CampusIssues.Emulator.Sns.Resources;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.Sns;

internal static class SnsServices
{
    public static IServiceCollection AddSns(this IServiceCollection services) => services
        .AddSingleton<SnsState>()
        .AddSingleton<IResettable, SnsReset>()
        .AddSingleton<IResourcePolicies, TopicPolicies>()
        .AddSingleton<SnsLinks>()
        .AddSingleton<Signer>()
        .AddSingleton<Envelopes>()
        .AddSingleton<SnsMetrics>()
        .AddSingleton<SnsMails>()
        .AddSingleton<DeadLetters>()
        .AddSingleton(_ => new SubscriberHttp(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) }))
        .AddLateService<PostQueue>()
        .AddSingleton<Confirmations>()
        .AddSingleton<Subscriber>()
        .AddSingleton<IDelivery, FunctionDelivery>()
        .AddSingleton<IDelivery, MailDelivery>()
        .AddSingleton<IDelivery, PostDelivery>()
        .AddSingleton<IDelivery, QueueDelivery>()
        .AddSingleton<FifoOrder>()
        .AddSingleton<Publisher>()
        .AddSingleton<ITopics>(provider => provider.GetRequiredService<Publisher>())
        .AddSingleton<IResourceProvider, SubscriptionResource>()
        .AddSingleton<IResourceProvider, TopicPolicyResource>()
        .AddSingleton<IResourceProvider, TopicResource>()
        .AddSingleton<IEdgeRoute, LinksRoute>()
        .AddSingleton<SnsOperations>()
        .AddSingleton<IAwsService, SnsService>();
}
