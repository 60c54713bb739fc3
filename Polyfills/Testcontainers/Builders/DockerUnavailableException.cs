namespace DotNet.Testcontainers.Builders;

/// <summary>There is no container runtime, or it doesn't answer; the message says what to do.</summary>
public sealed class DockerUnavailableException : Exception
{
    /// <summary>Makes an error with a text.</summary>
    public DockerUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an error with a text and what caused it.</summary>
    public DockerUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
