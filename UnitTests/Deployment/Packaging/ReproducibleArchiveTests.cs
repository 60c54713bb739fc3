using System.IO.Compression;
using CampusIssues.Deployment.Packaging;

namespace CampusIssues.UnitTests.Deployment.Packaging;

public sealed class ReproducibleArchiveTests
{
    private static readonly string[] Names = ["Functions", "b/c.dll", "a.dll", "B.json", "Functions.pdb", "Functions.xml", "createdump"];

    [Fact]
    public void The_same_files_give_the_same_bytes_whatever_their_times_and_order()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();

        var hashes = new[] { Pack(first, Names, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)), Pack(second, Names.Reverse(), new DateTime(2026, 5, 5, 0, 0, 0, DateTimeKind.Utc)) };

        hashes[0].ShouldBe(hashes[1]);
    }

    [Fact]
    public void Another_byte_gives_another_hash()
    {
        using var folder = new TemporaryFolder();
        var before = Pack(folder, Names, DateTime.UnixEpoch);
        folder.Write("publish/a.dll", [42]);

        Archive(folder).ShouldNotBe(before);
    }

    [Fact]
    public void The_archive_has_the_bootstrap_may_be_run_and_leaves_out_what_debuggers_read()
    {
        using var folder = new TemporaryFolder();
        Pack(folder, Names, DateTime.UnixEpoch);

        using var zip = ZipFile.OpenRead(Path(folder));

        zip.Entries.Select(entry => $"{entry.FullName} {Convert.ToString((entry.ExternalAttributes >> 16) & 0x1ff, 8)}")
            .ShouldBe(["B.json 644", "a.dll 644", "b/c.dll 644", "bootstrap 755"]);
        zip.Entries.ShouldAllBe(entry => entry.LastWriteTime.Year == 1980);
    }

    private static string Pack(TemporaryFolder folder, IEnumerable<string> names, DateTime time)
    {
        foreach (var name in names)
        {
            File.SetLastWriteTimeUtc(folder.Write($"publish/{name}", System.Text.Encoding.UTF8.GetBytes(name)), time);
        }

        return Archive(folder);
    }

    private static string Archive(TemporaryFolder folder)
    {
        ReproducibleArchive.Write(PackageFiles.In(System.IO.Path.Combine(folder.Path, "publish")), Path(folder));
        return ContentHash.OfFiles(Path(folder));
    }

    private static string Path(TemporaryFolder folder) => System.IO.Path.Combine(folder.Path, "functions.zip");
}
