namespace CampusIssues.Emulator.S3.Bodies;

/// <summary>Reads a request's payload: its body, without any coding.</summary>
internal interface IPayloadReader
{
    /// <summary>What came behind the payload; empty where nothing did.</summary>
    IReadOnlyDictionary<string, string> Trailers { get; }

    /// <summary>Reads up to a buffer's length; 0 at the end.</summary>
    ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);
}

/// <summary>A payload that is the body as it is.</summary>
internal sealed class PlainReader(Stream body) : IPayloadReader
{
    public IReadOnlyDictionary<string, string> Trailers { get; } = new Dictionary<string, string>();

    public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => body.ReadAsync(buffer, cancellationToken);
}
