namespace Aspire.Hosting;

/// <summary>A parameter has no value.</summary>
public class MissingParameterValueException : DistributedApplicationException
{
    /// <summary>Says which.</summary>
    public MissingParameterValueException(string message)
        : base(message)
    {
    }

    /// <summary>Says which, and why.</summary>
    public MissingParameterValueException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
