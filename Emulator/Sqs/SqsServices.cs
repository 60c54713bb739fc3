using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.Query;
using CampusIssues.Emulator.Sqs.Resources;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.Sqs;

internal static class SqsServices
{
    public static IServiceCollection AddSqs(this IServiceCollection services) => services
        .AddSingleton<SqsState>()
        .AddSingleton<IResettable, SqsReset>()
        .AddSingleton<IResourcePolicies, QueuePolicies>()
        .AddSingleton<QueueMetrics>()
        .AddSingleton<IMetricSource>(provider => provider.GetRequiredService<QueueMetrics>())
        .AddSingleton<IResourceTags, QueueTags>()
        .AddSingleton<Deliveries>()
        .AddSingleton<IQueues>(provider => provider.GetRequiredService<Deliveries>())
        .AddSingleton<IResourceProvider, QueueResource>()
        .AddSingleton<IResourceProvider, QueuePolicyResource>()
        .AddSingleton<MessageMoves>()
        .AddSingleton<SqsOperations>()
        .AddSingleton<IEdgeRoute, MessagesRoute>()
        .AddJsonService<SqsService>("AmazonSQS")
        .AddSingleton<IAwsService, SqsQueryService>();
}
