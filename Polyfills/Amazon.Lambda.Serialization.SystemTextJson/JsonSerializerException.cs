namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>An event or an answer that can't be converted.</summary>
public class JsonSerializerException : Exception
{
    /// <summary>Says why.</summary>
    public JsonSerializerException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, and from what.</summary>
    public JsonSerializerException(string message, Exception exception)
        : base(message, exception)
    {
    }
}
