namespace Amazon.SimpleEmail.Model;

/// <summary>A mail that the caller has composed.</summary>
public partial class RawMessage
{
    /// <summary>Makes an empty one.</summary>
    public RawMessage()
    {
    }

    /// <summary>A composed mail.</summary>
    public RawMessage(MemoryStream data)
    {
        Data = data;
    }

    /// <summary>The mail, headers and body, as RFC 5322 has it.</summary>
    public MemoryStream Data { get; set; }
}
