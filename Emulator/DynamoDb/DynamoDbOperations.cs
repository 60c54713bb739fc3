using CampusIssues.Emulator.DynamoDb.Backups;
using CampusIssues.Emulator.DynamoDb.GlobalTables;
using CampusIssues.Emulator.DynamoDb.Insights;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.PartiQl;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Streams;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Transfers;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb;

/// <summary>The table of DynamoDB's operations.</summary>
internal sealed class DynamoDbOperations(
    TableCatalog tables,
    IItemStore store,
    ItemWriter writer,
    TransactionWriter transactions,
    StreamHub streams,
    TableFactory factory,
    TableRemoval removal,
    TableDescription description,
    TableUpdater updater,
    BackupCatalog backups,
    TableRestore restore,
    ContinuousBackups recovery,
    TransferCatalog transfers,
    TransferRunner transferring,
    TableExporter exporter,
    TableImporter importer,
    StatementRunner statements,
    StatementSelector selector,
    TimeProvider time,
    IMetrics? metrics = null)
{
    public IAwsOperation[] Tables { get; } = Metered(metrics,
    [
        new BatchExecuteStatement(statements, selector),
        new BatchGetItem(tables, store),
        new BatchWriteItem(tables, store, writer),
        new CreateBackup(tables, backups),
        new CreateGlobalTable(),
        new CreateTable(factory, description),
        new DeleteBackup(backups),
        new DeleteItem(tables, store, writer),
        new DeleteResourcePolicy(tables),
        new DeleteTable(tables, description, removal),
        new DescribeBackup(backups),
        new DescribeContinuousBackups(recovery),
        new DescribeContributorInsights(tables),
        new DescribeEndpoints(),
        new DescribeExport(transfers),
        new DescribeGlobalTable(),
        new DescribeGlobalTableSettings(),
        new DescribeImport(transfers),
        new DescribeLimits(),
        new DescribeTable(tables, description),
        new DescribeTimeToLive(tables),
        new ExecuteStatement(statements, selector),
        new ExecuteTransaction(statements, selector, transactions),
        new ExportTableToPointInTime(tables, transfers, transferring, exporter, time),
        new GetItem(tables, store),
        new GetResourcePolicy(tables),
        new ImportTable(factory, transfers, transferring, importer, time),
        new ListBackups(backups),
        new ListContributorInsights(tables),
        new ListExports(transfers),
        new ListGlobalTables(),
        new ListImports(transfers),
        new ListTables(tables),
        new ListTagsOfResource(tables),
        new PutItem(tables, store, writer),
        new PutResourcePolicy(tables, time),
        new Query(tables, store),
        new RestoreTableFromBackup(backups, restore, description),
        new RestoreTableToPointInTime(tables, restore, description, time),
        new Scan(tables, store),
        new TagResource(tables),
        new TransactGetItems(tables, store),
        new TransactWriteItems(tables, transactions),
        new UntagResource(tables),
        new UpdateContinuousBackups(recovery),
        new UpdateContributorInsights(tables, time),
        new UpdateGlobalTable(),
        new UpdateGlobalTableSettings(),
        new UpdateItem(tables, store, writer),
        new UpdateTable(tables, updater, description),
        new UpdateTimeToLive(tables, time),
    ]);

    public IAwsOperation[] Streams { get; } =
    [
        new DescribeStream(streams),
        new GetRecords(streams, time),
        new GetShardIterator(streams, time),
        new ListStreams(streams),
    ];

    private static IAwsOperation[] Metered(IMetrics? metrics, IAwsOperation[] operations)
    {
        foreach (var operation in operations.OfType<Operation>().Where(_ => metrics is not null))
        {
            operation.Meter = new OperationMeter(metrics!, operation.Name);
        }

        return operations;
    }
}
