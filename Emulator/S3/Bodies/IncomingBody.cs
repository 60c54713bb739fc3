namespace CampusIssues.Emulator.S3.Bodies;

/// <summary>A body being written; without <see cref="CommitAsync"/> nothing of it stays.</summary>
internal sealed class IncomingBody(FileStream file, Func<string> keep, Action forget) : IAsyncDisposable
{
    private bool _committed;

    public long Length { get; private set; }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await file.WriteAsync(bytes, cancellationToken);
        Length += bytes.Length;
    }

    /// <summary>Gives the file its name, under which it stays.</summary>
    public async ValueTask<BodySegment> CommitAsync()
    {
        await file.DisposeAsync();
        var name = keep();
        _committed = true;
        return new BodySegment(name, Length);
    }

    public async ValueTask DisposeAsync()
    {
        await file.DisposeAsync();
        if (!_committed)
        {
            forget();
        }
    }
}
