using CampusIssues.Deployment.Packaging;

namespace CampusIssues.UnitTests.Deployment.Packaging;

public sealed class PackageRulesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_runs_on_Amazon_Linux_2023_passes()
    {
        _folder.Write("Functions", ElfImage.Needing(62, "GLIBC_2.34"));

        PackageRules.Check(PackageFiles.In(_folder.Path));
    }

    [Fact]
    public void A_newer_C_library_is_refused() =>
        Refusal("GLIBC_2.38").ShouldBe("bootstrap needs glibc 2.38, but provided.al2023 has 2.34: build on an older Linux, or without Native AOT.");

    [Fact]
    public void Another_machine_is_refused() => Refusal("GLIBC_2.17", machine: 183).ShouldBe("bootstrap isn't for x86_64: publish for linux-x64.");

    [Fact]
    public void A_folder_without_the_executable_is_refused()
    {
        _folder.Write("Functions.dll", [1]);

        Should.Throw<PackageException>(() => PackageRules.Check(PackageFiles.In(_folder.Path))).Message
            .ShouldBe("The package has no executable: publish Functions for linux-x64 first.");
    }

    public void Dispose() => _folder.Dispose();

    private string Refusal(string version, ushort machine = 62)
    {
        _folder.Write("Functions", ElfImage.Needing(machine, version));
        return Should.Throw<PackageException>(() => PackageRules.Check(PackageFiles.In(_folder.Path))).Message;
    }
}
