namespace CampusIssues.Deployment.Packaging;

/// <summary>
/// What Lambda asks of a package for <c>provided.al2023</c>
/// (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html): sizes, the executable, and a C library that is old enough.
/// </summary>
internal static class PackageRules
{
    /// <summary>Bytes that an unpacked package may have.</summary>
    public const long MaxUnpacked = 250L * 1024 * 1024;

    /// <summary>Bytes that ours may have packed: above that, cold starts are felt, and something was added that nobody wanted.</summary>
    public const long MaxPacked = 50L * 1024 * 1024;

    /// <summary>The C library of Amazon Linux 2023.</summary>
    public static readonly Version Glibc = new(2, 34);

    /// <exception cref="PackageException">Lambda couldn't run it.</exception>
    public static void Check(IReadOnlyList<PackageFile> files)
    {
        if (!files.Any(file => file.IsExecutable))
        {
            throw new PackageException("The package has no executable: publish Functions for linux-x64 first.");
        }

        var size = files.Sum(file => new FileInfo(file.Path).Length);
        if (size > MaxUnpacked)
        {
            throw new PackageException($"The package has {size:n0} bytes unpacked; Lambda takes {MaxUnpacked:n0}.");
        }

        foreach (var file in files)
        {
            if (ElfFile.Read(file.Path) is { } elf)
            {
                Check(file.Name, elf);
            }
        }
    }

    /// <exception cref="PackageException">It is too large.</exception>
    public static void CheckArchive(string archive)
    {
        var size = new FileInfo(archive).Length;
        if (size > MaxPacked)
        {
            throw new PackageException($"The package has {size:n0} bytes; it may have {MaxPacked:n0}.");
        }
    }

    private static void Check(string name, ElfFile elf)
    {
        if (!elf.IsX64)
        {
            throw new PackageException($"{name} isn't for x86_64: publish for linux-x64.");
        }

        if (elf.Needs("GLIBC_") is { } needed && needed > Glibc)
        {
            throw new PackageException($"{name} needs glibc {needed}, but provided.al2023 has {Glibc}: build on an older Linux, or without Native AOT.");
        }
    }
}
