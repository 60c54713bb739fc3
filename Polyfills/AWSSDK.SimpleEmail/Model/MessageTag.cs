namespace Amazon.SimpleEmail.Model;

/// <summary>A name and a value by which events of a mail are told apart.</summary>
public partial class MessageTag
{
    /// <summary>Letters, digits, _ and -, at most 256.</summary>
    public string Name { get; set; }

    /// <summary>Letters, digits, _ and -, at most 256.</summary>
    public string Value { get; set; }
}
