namespace Amazon.SimpleEmail.Model;

/// <summary>A text in a character set.</summary>
public partial class Content
{
    /// <summary>Makes an empty one.</summary>
    public Content()
    {
    }

    /// <summary>A text.</summary>
    public Content(string data)
    {
        Data = data;
    }

    /// <summary>The character set; 7-bit ASCII unless told.</summary>
    public string Charset { get; set; }

    /// <summary>The text.</summary>
    public string Data { get; set; }
}
