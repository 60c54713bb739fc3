using System.Collections.Concurrent;
using System.Text.Json;
using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.Lambda.Functions;

/// <summary>The functions that were created. Each change is kept before it is seen.</summary>
internal sealed class FunctionStore
{
    private const string Collection = "lambda.functions";
    private readonly ConcurrentDictionary<string, FunctionRecord> _records = new(StringComparer.Ordinal);
    private readonly IDocumentStore _documents;
    private readonly Lock _lock = new();

    public FunctionStore(IDocumentStore documents)
    {
        _documents = documents;
        foreach (var (name, json) in documents.List(Collection))
        {
            _records[name] = JsonSerializer.Deserialize(json.Span, FunctionJson.Default.FunctionRecord)!;
        }
    }

    /// <summary>A function was created, changed or deleted.</summary>
    public event Action<string>? Changed;

    public IEnumerable<FunctionRecord> All => _records.Values.OrderBy(record => record.Name, StringComparer.Ordinal);

    public FunctionRecord? Find(string name) => _records.GetValueOrDefault(name);

    public FunctionRecord Get(FunctionReference reference) => Find(reference.Name) ?? throw LambdaErrors.FunctionNotFound(reference.QualifiedArn);

    /// <summary>The function, and the version that the reference names.</summary>
    public (FunctionRecord Function, VersionRecord Version) GetVersion(FunctionReference reference)
    {
        var function = Get(reference);
        return (function, function.Find(reference.Qualifier) ?? throw LambdaErrors.FunctionNotFound(reference.QualifiedArn));
    }

    public void Create(FunctionRecord record)
    {
        lock (_lock)
        {
            if (_records.ContainsKey(record.Name))
            {
                throw LambdaErrors.Conflict($"Function already exist: {record.Name}");
            }

            Put(record);
        }

        Changed?.Invoke(record.Name);
    }

    /// <summary>Changes a function; what <paramref name="change"/> throws leaves it as it was.</summary>
    public FunctionRecord Update(FunctionReference reference, Func<FunctionRecord, FunctionRecord> change)
    {
        FunctionRecord changed;
        lock (_lock)
        {
            changed = change(Get(reference));
            Put(changed);
        }

        Changed?.Invoke(reference.Name);
        return changed;
    }

    public void Delete(string name)
    {
        lock (_lock)
        {
            _documents.Delete(Collection, name);
            _records.TryRemove(name, out _);
        }

        Changed?.Invoke(name);
    }

    private void Put(FunctionRecord record)
    {
        _documents.Put(Collection, record.Name, JsonSerializer.SerializeToUtf8Bytes(record, FunctionJson.Default.FunctionRecord));
        _records[record.Name] = record;
    }
}
