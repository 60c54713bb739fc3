namespace CampusIssues.Emulator.S3.Checksums;

/// <summary>An object's checksum, as it is kept and told.</summary>
/// <param name="Algorithm"><c>CRC32</c>, <c>CRC32C</c>, <c>CRC64NVME</c>, <c>SHA1</c> or <c>SHA256</c>.</param>
/// <param name="Value">Base64; with <c>-N</c> behind it for one composed of the checksums of N parts.</param>
/// <param name="Type"><c>FULL_OBJECT</c> or <c>COMPOSITE</c>.</param>
internal sealed record Checksum(string Algorithm, string Value, string Type = Checksum.FullObject)
{
    public const string FullObject = "FULL_OBJECT";
    public const string Composite = "COMPOSITE";

    /// <summary>The header that tells it, e.g. <c>x-amz-checksum-crc32</c>.</summary>
    public string Header => HeaderOf(Algorithm);

    /// <summary>The element that tells it, e.g. <c>ChecksumCRC32</c>.</summary>
    public string Element => $"Checksum{Algorithm}";

    public static string HeaderOf(string algorithm) => $"x-amz-checksum-{algorithm.ToLowerInvariant()}";
}
