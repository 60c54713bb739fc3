using System.Security.Cryptography;
using CampusIssues.Emulator.S3.Bodies;

namespace CampusIssues.Emulator.S3.Checksums;

/// <summary>One of the algorithms of https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html</summary>
internal sealed class ChecksumAlgorithm
{
    private readonly Crc? _crc;
    private readonly HashAlgorithmName _hash;

    private ChecksumAlgorithm(string name, Crc crc) => (Name, _crc, Size) = (name, crc, crc.Size);

    private ChecksumAlgorithm(string name, HashAlgorithmName hash, int size) => (Name, _hash, Size) = (name, hash, size);

    public static IReadOnlyList<ChecksumAlgorithm> All { get; } =
    [
        new("CRC32", Crc.Crc32),
        new("CRC32C", Crc.Crc32C),
        new("CRC64NVME", Crc.Crc64Nvme),
        new("SHA1", HashAlgorithmName.SHA1, 20),
        new("SHA256", HashAlgorithmName.SHA256, 32),
    ];

    /// <summary>What objects get whose client names none.</summary>
    public static ChecksumAlgorithm Default { get; } = Of("CRC64NVME");

    public string Name { get; }

    /// <summary>The size of a checksum, in bytes.</summary>
    public int Size { get; }

    /// <summary>What an upload in parts has unless it asks for another type.</summary>
    public string DefaultType => Name == "CRC64NVME" ? Checksum.FullObject : Checksum.Composite;

    /// <summary>Whether uploads in parts may have this type.</summary>
    public bool Allows(string type) => type == Checksum.FullObject ? _crc is not null : Name != "CRC64NVME";

    public static ChecksumAlgorithm? Find(string? name) => All.FirstOrDefault(algorithm => string.Equals(algorithm.Name, name, StringComparison.OrdinalIgnoreCase));

    public static ChecksumAlgorithm Of(string name) => Find(name) ?? throw BodyErrors.UnknownAlgorithm();

    /// <summary>Whether a text is a checksum of this algorithm.</summary>
    public bool IsValue(string text)
    {
        var bytes = new byte[Size];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == Size;
    }

    public ChecksumState Start() => _crc is null ? new HashState(IncrementalHash.CreateHash(_hash)) : new CrcState(_crc);

    /// <summary>The checksum of an object made of parts.</summary>
    public Checksum Combine(string type, IReadOnlyList<(string Value, long Length)> parts)
    {
        if (type == Checksum.FullObject && _crc is not null)
        {
            var sum = parts.Aggregate(0UL, (sum, part) => _crc.Combine(sum, Crc.Sum(Convert.FromBase64String(part.Value)), part.Length));
            return new Checksum(Name, Convert.ToBase64String(_crc.Bytes(sum)));
        }

        using var state = Start();
        foreach (var (value, _) in parts)
        {
            state.Append(Convert.FromBase64String(value));
        }

        return new Checksum(Name, $"{Convert.ToBase64String(state.Finish())}-{parts.Count}", Checksum.Composite);
    }

    private sealed class CrcState(Crc crc) : ChecksumState
    {
        private ulong _sum;

        public override void Append(ReadOnlySpan<byte> data) => _sum = crc.Append(_sum, data);

        public override byte[] Finish() => crc.Bytes(_sum);

        public override void Dispose()
        {
        }
    }

    private sealed class HashState(IncrementalHash hash) : ChecksumState
    {
        public override void Append(ReadOnlySpan<byte> data) => hash.AppendData(data);

        public override byte[] Finish() => hash.GetHashAndReset();

        public override void Dispose() => hash.Dispose();
    }
}
