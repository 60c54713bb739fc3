using System.Text;
using CampusIssues.Emulator;
using CampusIssues.Emulator.DynamoDb;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Storage;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.UnitTests.Emulator.DynamoDb;

/// <summary>DynamoDB without a port: calls its operations as the wire does.</summary>
internal sealed class Dynamo : IAccessControl, IDisposable
{
    private readonly ServiceProvider _services;
    private readonly Dictionary<string, IAwsOperation> _operations;

    public Dynamo(string? directory = null, DynamoClock? clock = null)
    {
        Clock = clock ?? new DynamoClock();
        _services = new ServiceCollection()
            .AddSingleton(new EmulatorOptions { DataDirectory = directory })
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IDocumentStore, SqliteDocumentStore>()
            .AddSingleton<IObjects>(Objects)
            .AddDynamoDb()
            .BuildServiceProvider();
        var operations = _services.GetRequiredService<DynamoDbOperations>();
        _operations = operations.Tables.Concat(operations.Streams).ToDictionary(operation => operation.Name);
    }

    public DynamoClock Clock { get; }

    /// <summary>What is exported to and imported from; it has a bucket <c>bucket</c>.</summary>
    public MemoryObjects Objects { get; } = new();

    /// <summary>What was demanded, in order.</summary>
    public List<string> Demands { get; } = [];

    public IEnumerable<string> Operations => _operations.Keys;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Calls an operation; throws <see cref="AwsException"/> for its errors.</summary>
    public string Call(string operation, string input)
    {
        var buffer = new PooledBuffer();
        var body = Encoding.UTF8.GetBytes(input);
        body.CopyTo(buffer.GetSpan(body.Length));
        buffer.Advance(body.Length);
        using var call = new AwsCall(new DefaultHttpContext(), this)
        {
            Operation = operation,
            RequestId = "request",
            Region = "us-east-1",
            Caller = Caller.Root("test"),
            Input = buffer,
        };
        _operations[operation].InvokeAsync(call, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(call.Output.WrittenSpan);
    }

    /// <summary>Calls an operation that must fail; gives code and message.</summary>
    public string Fail(string operation, string input)
    {
        var fault = Should.Throw<AwsException>(() => Call(operation, input));
        return fault.Message.Length == 0 ? fault.Code : $"{fault.Code}: {fault.Message}";
    }

    public void Demand(Caller caller, string action, string resource, Func<IReadOnlyDictionary<string, IReadOnlyList<string>>>? conditions, HttpContext? http) =>
        Demands.Add($"{action} {resource}");

    public void Dispose() => _services.Dispose();
}

/// <summary>Objects in memory.</summary>
internal sealed class MemoryObjects : IObjects
{
    private readonly SortedDictionary<string, byte[]> _objects = new(StringComparer.Ordinal);

    public byte[] this[string key]
    {
        get => _objects[key];
        set => _objects[key] = value;
    }

    public ValueTask<ReadOnlyMemory<byte>> GetAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken) => ValueTask.FromResult<ReadOnlyMemory<byte>>(_objects[key]);

    public ValueTask PutAsync(string bucket, string key, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellationToken)
    {
        Check(bucket);
        _objects[key] = content.ToArray();
        return ValueTask.CompletedTask;
    }

    public IReadOnlyList<string> Keys(string bucket, string prefix)
    {
        Check(bucket);
        return [.. _objects.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal))];
    }

    private static void Check(string bucket)
    {
        if (bucket != "bucket")
        {
            throw new AwsException("NoSuchBucket", "The specified bucket does not exist", 404);
        }
    }
}

/// <summary>A clock that a test sets.</summary>
internal sealed class DynamoClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan span) => _now += span;
}
