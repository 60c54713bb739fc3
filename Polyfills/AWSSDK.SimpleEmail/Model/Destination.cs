namespace Amazon.SimpleEmail.Model;

/// <summary>The recipients of a mail.</summary>
public partial class Destination
{
    /// <summary>Makes an empty one.</summary>
    public Destination()
    {
    }

    /// <summary>Recipients.</summary>
    public Destination(List<string> toAddresses)
    {
        ToAddresses = toAddresses;
    }

    /// <summary>Recipients that the others don't see.</summary>
    public List<string> BccAddresses { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Recipients of a copy.</summary>
    public List<string> CcAddresses { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Recipients.</summary>
    public List<string> ToAddresses { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
