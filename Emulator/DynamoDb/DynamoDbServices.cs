using CampusIssues.Emulator.DynamoDb.Backups;
using CampusIssues.Emulator.DynamoDb.CloudFormation;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.PartiQl;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Streams;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Transfers;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.DynamoDb;

internal static class DynamoDbServices
{
    public static IServiceCollection AddDynamoDb(this IServiceCollection services) => services
        .AddSingleton(_ => DynamoDbOptions.FromEnvironment())
        .AddSingleton<IItemStore>(provider => OpenStore(provider.GetRequiredService<EmulatorOptions>()))
        .AddSingleton<TableCatalog>()
        .AddSingleton<IResettable, TableReset>()
        .AddSingleton<IResourcePolicies, TablePolicies>()
        .AddSingleton<IResourceTags, TableTags>()
        .AddSingleton<TableFactory>()
        .AddSingleton<TableRemoval>()
        .AddSingleton<TableDescription>()
        .AddSingleton<StreamHub>()
        .AddSingleton<ITableStreams>(provider => provider.GetRequiredService<StreamHub>())
        .AddSingleton<IndexBackfill>()
        .AddSingleton<TableUpdater>()
        .AddSingleton<RequestTokens>()
        .AddSingleton<RecoveryJournal>()
        .AddSingleton<BackupCatalog>()
        .AddSingleton<TableRestore>()
        .AddSingleton<ContinuousBackups>()
        .AddSingleton(provider => new Lazy<IObjects?>(provider.GetService<IObjects>))
        .AddSingleton<TransferCatalog>()
        .AddSingleton<TransferRunner>()
        .AddSingleton<TableExporter>()
        .AddSingleton<TableImporter>()
        .AddSingleton<SpaceCollector>()
        .AddLateService<ExpirySweeper>()
        .AddSingleton<IEdgeRoute, ExpiredItemsRoute>()
        .AddSingleton<IEdgeRoute, DynamoDbRoute>()
        .AddSingleton<TableReconciler>()
        .AddSingleton<IResourceProvider, TableProvider>()
        .AddSingleton<ItemWriter>()
        .AddSingleton<TransactionWriter>()
        .AddSingleton<StatementRunner>()
        .AddSingleton<StatementSelector>()
        .AddSingleton<DynamoDbOperations>()
        .AddJsonService<DynamoDbService>(DynamoDbService.Target)
        .AddJsonService<DynamoDbStreamsService>(DynamoDbStreamsService.Target);

    private static ItemStore OpenStore(EmulatorOptions options) =>
        new(options.DataDirectory is { } directory ? Path.Combine(directory, "dynamodb") : null);
}
