using System.IO.Compression;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Transfers;

/// <summary>
/// Makes tables from objects
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataImport.HowItWorks.html).
/// </summary>
internal sealed class TableImporter(TableCatalog tables, IItemStore store, ItemWriter writer, TransferCatalog catalog, TransferRunner runner, Lazy<IObjects?> objects)
{
    /// <summary>Starts to make a table.</summary>
    public void Start(TableImport import)
    {
        catalog.Keep(import);
        runner.Start(import, () => RunAsync(import), (result, outcome) => catalog.Keep(result with { Outcome = outcome }));
    }

    private async Task<(TableImport Result, Outcome Outcome)> RunAsync(TableImport import)
    {
        var source = objects.Value ?? throw new AwsException("NoSuchBucket", "The specified bucket does not exist");
        var keys = source.Keys(import.Bucket, import.Prefix ?? "");
        if (!tables.TryAdd(import.Table))
        {
            throw Errors.ResourceInUse($"Table already exists: {import.Table.Name}");
        }

        var table = tables.Find(import.Table.Region, import.Table.Name)!;
        foreach (var key in keys)
        {
            var content = Unpack(import, await source.GetAsync(import.Bucket, key, null, CancellationToken.None));
            import = import with { Bytes = import.Bytes + content.Length };
            foreach (var item in ImportReader.Read(import, content))
            {
                var isWritten = item is not null && TryWrite(table, item);
                import = import with { Processed = import.Processed + 1, Imported = import.Imported + (isWritten ? 1 : 0), Errors = import.Errors + (isWritten ? 0 : 1) };
            }
        }

        return (import, import.Errors == 0
            ? runner.Ended("COMPLETED")
            : runner.Ended("FAILED", "ItemValidationError", "Some of the items failed validation checks. Please check CloudWatch error logs for more details."));
    }

    private bool TryWrite(Table table, AttributeMap item)
    {
        try
        {
            InputChecks.CheckValues(item);
            InputChecks.CheckDepth(item);
            InputChecks.CheckSize(item);
            KeyChecks.CheckItem(table, item);
        }
        catch (AwsException)
        {
            return false;
        }

        var key = table.Keys.KeyOf(item)!;
        lock (table.Writing)
        {
            writer.Write(new ItemChange(table, key, Table.Read(store, table.Keys.Space, key), ItemChange.Item(table, item)));
        }

        return true;
    }

    private static byte[] Unpack(TableImport import, ReadOnlyMemory<byte> content)
    {
        if (import.Compression != "GZIP")
        {
            return content.ToArray();
        }

        using var unpacked = new MemoryStream();
        using var packed = new GZipStream(new MemoryStream(content.ToArray()), CompressionMode.Decompress);
        packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
