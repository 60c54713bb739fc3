using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CampusIssues.Emulator.Storage;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Transfers;

/// <summary>All exports and imports, by ARN.</summary>
internal sealed class TransferCatalog
{
    private const string ExportCollection = "dynamodb.exports";

    private const string ImportCollection = "dynamodb.imports";

    private readonly ConcurrentDictionary<string, TableExport> _exports = new();
    private readonly ConcurrentDictionary<string, TableImport> _imports = new();
    private readonly IDocumentStore _documents;

    public TransferCatalog(IDocumentStore documents)
    {
        _documents = documents;
        foreach (var export in Load(ExportCollection, TransferJson.Default.TableExport))
        {
            _exports[export.Arn] = export with { Outcome = Ended(export.Outcome) };
        }

        foreach (var import in Load(ImportCollection, TransferJson.Default.TableImport))
        {
            _imports[import.Arn] = import with { Outcome = Ended(import.Outcome) };
        }
    }

    public IEnumerable<TableExport> Exports => _exports.Values;

    public IEnumerable<TableImport> Imports => _imports.Values;

    public TableExport Export(string arn) => _exports.GetValueOrDefault(arn) ?? throw new AwsException("ExportNotFoundException", $"Export not found: {arn}");

    public TableImport Import(string arn) => _imports.GetValueOrDefault(arn) ?? throw new AwsException("ImportNotFoundException", $"Import not found: {arn}");

    public void Keep(TableExport export)
    {
        _exports[export.Arn] = export;
        _documents.Put(ExportCollection, export.Arn, JsonSerializer.SerializeToUtf8Bytes(export, TransferJson.Default.TableExport));
    }

    public void Keep(TableImport import)
    {
        _imports[import.Arn] = import;
        _documents.Put(ImportCollection, import.Arn, JsonSerializer.SerializeToUtf8Bytes(import, TransferJson.Default.TableImport));
    }

    /// <summary>Forgets them all.</summary>
    public void Clear()
    {
        foreach (var arn in _exports.Keys)
        {
            _documents.Delete(ExportCollection, arn);
        }

        foreach (var arn in _imports.Keys)
        {
            _documents.Delete(ImportCollection, arn);
        }

        _exports.Clear();
        _imports.Clear();
    }

    private IEnumerable<T> Load<T>(string collection, JsonTypeInfo<T> type) =>
        _documents.List(collection).Select(document => JsonSerializer.Deserialize(document.Value.Span, type)!);

    // What was under way when the process ended goes no further.
    private static Outcome Ended(Outcome outcome) =>
        outcome.Status == Outcome.InProgress ? outcome with { Status = "FAILED", FailureCode = "UNKNOWN", FailureMessage = "The emulator was stopped meanwhile" } : outcome;
}
