namespace Aspire.Hosting;

/// <summary>The application can't be built or run as it was described.</summary>
public class DistributedApplicationException : Exception
{
    /// <summary>Says nothing.</summary>
    public DistributedApplicationException()
    {
    }

    /// <summary>Says what.</summary>
    public DistributedApplicationException(string message)
        : base(message)
    {
    }

    /// <summary>Says what, and why.</summary>
    public DistributedApplicationException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
