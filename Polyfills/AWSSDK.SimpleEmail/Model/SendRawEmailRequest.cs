namespace Amazon.SimpleEmail.Model;

/// <summary>Asks to send a mail that the caller has composed.</summary>
public partial class SendRawEmailRequest : AmazonSimpleEmailServiceRequest
{
    /// <summary>Makes an empty one.</summary>
    public SendRawEmailRequest()
    {
    }

    /// <summary>A composed mail to send.</summary>
    public SendRawEmailRequest(RawMessage rawMessage)
    {
        RawMessage = rawMessage;
    }

    /// <summary>The configuration set to send with.</summary>
    public string ConfigurationSetName { get; set; }

    /// <summary>The recipients; those of the headers unless told.</summary>
    public List<string> Destinations { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The identity of the From header, for sending authorization.</summary>
    public string FromArn { get; set; }

    /// <summary>The mail.</summary>
    public RawMessage RawMessage { get; set; }

    /// <summary>The identity of the return path, for sending authorization.</summary>
    public string ReturnPathArn { get; set; }

    /// <summary>The sender's address; that of the From header unless told.</summary>
    public string Source { get; set; }

    /// <summary>The identity of the source, for sending authorization.</summary>
    public string SourceArn { get; set; }

    /// <summary>Tags of the mail.</summary>
    public List<MessageTag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
