using Amazon;

namespace Aspire.Hosting.AWS;

/// <summary>Which account and which region.</summary>
public interface IAWSSDKConfig
{
    /// <summary>The credentials' profile; null for the SDK's own search.</summary>
    string? Profile { get; set; }

    /// <summary>The region; null for the SDK's own search.</summary>
    RegionEndpoint? Region { get; set; }

    /// <summary>Whether the credentials are tried at the start.</summary>
    bool SDKValidationEnabled { get; set; }
}

internal sealed class AWSSDKConfig : IAWSSDKConfig
{
    public string? Profile { get; set; }

    public RegionEndpoint? Region { get; set; }

    public bool SDKValidationEnabled { get; set; } = true;
}
