namespace Amazon.SimpleEmail.Model;

/// <summary>The body of a mail: text, HTML or both.</summary>
public partial class Body
{
    /// <summary>Makes an empty one.</summary>
    public Body()
    {
    }

    /// <summary>A mail of plain text.</summary>
    public Body(Content text)
    {
        Text = text;
    }

    /// <summary>The mail as HTML.</summary>
    public Content Html { get; set; }

    /// <summary>The mail as plain text.</summary>
    public Content Text { get; set; }
}
