using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Streams;
using CampusIssues.Emulator.DynamoDb.Tables;
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
    TimeProvider time)
{
    public IAwsOperation[] Tables { get; } =
    [
        new BatchGetItem(tables, store),
        new BatchWriteItem(tables, store, writer),
        new CreateTable(factory, description),
        new DeleteItem(tables, store, writer),
        new DeleteTable(tables, description, removal),
        new DescribeTable(tables, description),
        new GetItem(tables, store),
        new ListTables(tables),
        new PutItem(tables, store, writer),
        new Query(tables, store),
        new Scan(tables, store),
        new TransactGetItems(tables, store),
        new TransactWriteItems(transactions),
        new UpdateItem(tables, store, writer),
    ];

    public IAwsOperation[] Streams { get; } =
    [
        new DescribeStream(streams),
        new GetRecords(streams, time),
        new GetShardIterator(streams, time),
        new ListStreams(streams),
    ];
}
