namespace DotNet.Testcontainers;

/// <summary>Something that a runtime keeps for as long as this isn't disposed.</summary>
public abstract class Resource : IAsyncDisposable
{
    /// <summary>Makes one that doesn't exist yet.</summary>
    protected Resource()
    {
    }

    /// <summary>Whether it has been given back.</summary>
    protected bool Disposed { get; private set; }

    /// <summary>Gives it back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Disposed)
        {
            Disposed = true;
            await DisposeAsyncCore();
            GC.SuppressFinalize(this);
        }
    }

    /// <summary>Gives it back, once.</summary>
    protected virtual ValueTask DisposeAsyncCore() => ValueTask.CompletedTask;
}
