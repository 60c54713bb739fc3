namespace Amazon.SimpleEmail.Model;

/// <summary>A mail: subject and body.</summary>
public partial class Message
{
    /// <summary>Makes an empty one.</summary>
    public Message()
    {
    }

    /// <summary>A mail.</summary>
    public Message(Content subject, Body body)
    {
        Subject = subject;
        Body = body;
    }

    /// <summary>The body.</summary>
    public Body Body { get; set; }

    /// <summary>The subject.</summary>
    public Content Subject { get; set; }
}
