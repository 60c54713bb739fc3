using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Backups;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.DynamoDb.Transfers;

/// <summary>
/// Writes tables to objects
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html).
/// </summary>
internal sealed class TableExporter(TableCatalog tables, TableRestore restore, IItemStore store, TransferCatalog catalog, TransferRunner runner, Lazy<IObjects?> objects)
{
    private const string Json = "application/json";

    // GZIP of nothing, of which .NET's stream makes no bytes at all.
    private static readonly byte[] NoItems = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Starts to write a table as it was at the export's time.</summary>
    public void Start(Table table, TableExport export)
    {
        catalog.Keep(export);
        runner.Start(export, () => RunAsync(table, export), (result, outcome) => catalog.Keep(result with { Outcome = outcome }));
    }

    private async Task<(TableExport Result, Outcome Outcome)> RunAsync(Table table, TableExport export)
    {
        var target = objects.Value ?? throw new Wire.AwsException("NoSuchBucket", "The specified bucket does not exist");
        var (data, count, bytes) = Items(table, export.ExportTime);
        var result = export with { Count = count, Bytes = bytes };
        await WriteAsync(target, export, "_started", Array.Empty<byte>(), "application/octet-stream");
        var name = $"data/{Guid.NewGuid().ToString("N")[..26]}.json.gz";
        await WriteAsync(target, export, name, data, "application/octet-stream");
        await WriteManifestAsync(target, export, "manifest-files", Files(export, name, data, count));
        var outcome = runner.Ended("COMPLETED");
        await WriteManifestAsync(target, export, "manifest-summary", Summary(result, outcome));
        return (result, outcome);
    }

    // The table is copied as it was, that it may be written to meanwhile.
    private (byte[] Data, long Count, long Bytes) Items(Table table, DateTimeOffset at)
    {
        var space = tables.NewSpace();
        try
        {
            lock (table.Writing)
            {
                restore.CopyAt(table.Definition, at, space);
            }

            return Pack(space);
        }
        finally
        {
            store.Drop(space);
        }
    }

    private (byte[] Data, long Count, long Bytes) Pack(int space)
    {
        using var data = new MemoryStream();
        long count = 0, bytes = 0;
        using (var packed = new GZipStream(data, CompressionLevel.Fastest, leaveOpen: true))
        using (var cursor = store.Read(new KeyRange(space, [], null)))
        {
            while (cursor.MoveNext())
            {
                count++;
                bytes += Record.SizeOf(cursor.Value!);
                packed.Write("{\"Item\":"u8);
                packed.Write(Record.ContentOf(cursor.Value!));
                packed.Write("}\n"u8);
            }
        }

        return (count == 0 ? NoItems : data.ToArray(), count, bytes);
    }

    private static byte[] Files(TableExport export, string name, byte[] data, long count) => Line(json =>
    {
        var checksum = Md5(data);
        json.WriteNumber("itemCount"u8, count);
        json.WriteString("md5Checksum"u8, Convert.ToBase64String(checksum));
        json.WriteString("etag"u8, Convert.ToHexStringLower(checksum));
        json.WriteString("dataFileS3Key"u8, export.Folder + name);
    });

    private static byte[] Summary(TableExport export, Outcome outcome) => Line(json =>
    {
        json.WriteString("version"u8, "2020-06-30");
        json.WriteString("exportArn"u8, export.Arn);
        json.WriteString("startTime"u8, Time(export.StartedAt));
        json.WriteString("endTime"u8, Time(outcome.EndedAt!.Value));
        json.WriteString("tableArn"u8, export.TableArn);
        json.WriteString("tableId"u8, export.TableId);
        json.WriteString("exportTime"u8, Time(export.ExportTime));
        json.WriteString("s3Bucket"u8, export.Bucket);
        json.WriteString("s3Prefix"u8, export.Prefix);
        json.WriteString("s3SseAlgorithm"u8, export.Encryption);
        json.WriteString("s3SseKmsKeyId"u8, export.KmsKeyId);
        json.WriteString("manifestFilesS3Key"u8, export.Folder + "manifest-files.json");
        json.WriteNumber("billedSizeBytes"u8, export.Bytes);
        json.WriteNumber("itemCount"u8, export.Count);
        json.WriteString("outputFormat"u8, "DYNAMODB_JSON");
        json.WriteString("exportType"u8, "FULL_EXPORT");
    });

    private static byte[] Line(Action<Utf8JsonWriter> write)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return [.. line.ToArray(), (byte)'\n'];
    }

    private static async Task WriteManifestAsync(IObjects target, TableExport export, string name, byte[] content)
    {
        await WriteAsync(target, export, $"{name}.json", content, Json);
        await WriteAsync(target, export, $"{name}.md5", Encoding.ASCII.GetBytes(Convert.ToBase64String(Md5(content))), "text/plain");
    }

    private static ValueTask WriteAsync(IObjects target, TableExport export, string name, byte[] content, string type) =>
        target.PutAsync(export.Bucket, export.Folder + name, content, type, CancellationToken.None);

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

#pragma warning disable CA5351 // The format has MD5 checksums.
    private static byte[] Md5(byte[] content) => MD5.HashData(content);
#pragma warning restore CA5351
}
