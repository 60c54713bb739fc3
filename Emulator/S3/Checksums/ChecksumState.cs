namespace CampusIssues.Emulator.S3.Checksums;

/// <summary>A checksum being computed.</summary>
internal abstract class ChecksumState : IDisposable
{
    public abstract void Append(ReadOnlySpan<byte> data);

    public abstract byte[] Finish();

    public abstract void Dispose();
}
