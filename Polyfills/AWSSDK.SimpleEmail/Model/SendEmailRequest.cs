namespace Amazon.SimpleEmail.Model;

/// <summary>Asks to send a mail.</summary>
public partial class SendEmailRequest : AmazonSimpleEmailServiceRequest
{
    /// <summary>Makes an empty one.</summary>
    public SendEmailRequest()
    {
    }

    /// <summary>A mail to send.</summary>
    public SendEmailRequest(string source, Destination destination, Message message)
    {
        Source = source;
        Destination = destination;
        Message = message;
    }

    /// <summary>The configuration set to send with.</summary>
    public string ConfigurationSetName { get; set; }

    /// <summary>The recipients.</summary>
    public Destination Destination { get; set; }

    /// <summary>The mail.</summary>
    public Message Message { get; set; }

    /// <summary>Where answers go.</summary>
    public List<string> ReplyToAddresses { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Where bounces go.</summary>
    public string ReturnPath { get; set; }

    /// <summary>The identity of the return path, for sending authorization.</summary>
    public string ReturnPathArn { get; set; }

    /// <summary>The sender's address; must be verified.</summary>
    public string Source { get; set; }

    /// <summary>The identity of the source, for sending authorization.</summary>
    public string SourceArn { get; set; }

    /// <summary>Tags of the mail.</summary>
    public List<MessageTag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
