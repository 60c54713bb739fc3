using CampusIssues.Emulator.Storage;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Transfers;

/// <summary>All exports and imports, by ARN.</summary>
internal sealed class TransferCatalog
{
    private readonly DocumentSet<TableExport> _exports;
    private readonly DocumentSet<TableImport> _imports;

    public TransferCatalog(IDocumentStore documents)
    {
        _exports = new DocumentSet<TableExport>(documents, "dynamodb.exports", TransferJson.Default);
        _imports = new DocumentSet<TableImport>(documents, "dynamodb.imports", TransferJson.Default);
        foreach (var export in _exports.All.Where(export => IsUnderWay(export.Outcome)))
        {
            Keep(export with { Outcome = Stopped(export.Outcome) });
        }

        foreach (var import in _imports.All.Where(import => IsUnderWay(import.Outcome)))
        {
            Keep(import with { Outcome = Stopped(import.Outcome) });
        }
    }

    public IEnumerable<TableExport> Exports => _exports.All;

    public IEnumerable<TableImport> Imports => _imports.All;

    public TableExport Export(string arn) => _exports.Find(arn) ?? throw new AwsException("ExportNotFoundException", $"Export not found: {arn}");

    public TableImport Import(string arn) => _imports.Find(arn) ?? throw new AwsException("ImportNotFoundException", $"Import not found: {arn}");

    public void Keep(TableExport export) => _exports.Put(export.Arn, export);

    public void Keep(TableImport import) => _imports.Put(import.Arn, import);

    /// <summary>Forgets them all.</summary>
    public void Clear()
    {
        _exports.Clear();
        _imports.Clear();
    }

    private static bool IsUnderWay(Outcome outcome) => outcome.Status == Outcome.InProgress;

    /// <summary>What was under way when the process ended goes no further.</summary>
    private static Outcome Stopped(Outcome outcome) => outcome with { Status = "FAILED", FailureCode = "UNKNOWN", FailureMessage = "The emulator was stopped meanwhile" };
}
