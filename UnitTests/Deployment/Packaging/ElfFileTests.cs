using CampusIssues.Deployment.Packaging;

namespace CampusIssues.UnitTests.Deployment.Packaging;

public sealed class ElfFileTests
{
    private const ushort X64 = 62;
    private const ushort Arm64 = 183;

    [Fact]
    public void The_needed_versions_are_read_and_the_highest_is_by_number()
    {
        using var folder = new TemporaryFolder();

        var elf = ElfFile.Read(folder.Write("a.so", ElfImage.Needing(X64, "GLIBC_2.2.5", "GLIBC_2.34", "GLIBC_2.4", "GLIBC_PRIVATE", "GCC_3.0")))!;

        elf.IsX64.ShouldBeTrue();
        elf.NeededVersions.ShouldBe(["GLIBC_2.2.5", "GLIBC_2.34", "GLIBC_2.4", "GLIBC_PRIVATE", "GCC_3.0"]);
        elf.Needs("GLIBC_").ShouldBe(new Version(2, 34));
        elf.Needs("GLIBCXX_").ShouldBeNull();
    }

    [Fact]
    public void Another_machine_is_told()
    {
        using var folder = new TemporaryFolder();

        ElfFile.Read(folder.Write("a.so", ElfImage.Needing(Arm64)))!.IsX64.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("#!/bin/sh")]
    [InlineData("MZ")]
    public void Anything_else_is_no_elf_file(string content)
    {
        using var folder = new TemporaryFolder();

        ElfFile.Read(folder.Write("a", System.Text.Encoding.UTF8.GetBytes(content))).ShouldBeNull();
    }
}
