namespace Amazon.Lambda.RuntimeSupport;

/// <summary>What a handler answers.</summary>
public class InvocationResponse
{
    /// <summary>An answer whose stream is disposed after it was sent.</summary>
    public InvocationResponse(Stream outputStream)
        : this(outputStream, true)
    {
    }

    /// <summary>An answer.</summary>
    /// <param name="outputStream">The payload.</param>
    /// <param name="disposeOutputStream">Whether the stream is disposed after it was sent.</param>
    public InvocationResponse(Stream outputStream, bool disposeOutputStream)
    {
        OutputStream = outputStream ?? throw new ArgumentNullException(nameof(outputStream));
        DisposeOutputStream = disposeOutputStream;
    }

    /// <summary>The payload.</summary>
    public Stream OutputStream { get; set; }

    /// <summary>Whether the stream is disposed after it was sent.</summary>
    public bool DisposeOutputStream { get; private set; }
}
