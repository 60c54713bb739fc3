using System.Diagnostics;

namespace CampusIssues.Emulator.Storage;

/// <summary>The folder in which one emulator keeps its data. While it runs no other may: two would overwrite each other's writes.</summary>
internal sealed class DataFolder : IDisposable
{
    /// <summary>How long one that was killed may take to let go.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly FileStream _lock;

    private DataFolder(FileStream claim) => _lock = claim;

    /// <summary>Makes the folder and holds it until disposal, or until the process ends in whatever way.</summary>
    /// <exception cref="IOException">The folder can't be made or written, or another emulator holds it.</exception>
    public static async Task<DataFolder> ClaimAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var file = Path.Combine(Directory.CreateDirectory(path).FullName, "lock");
            var start = Stopwatch.GetTimestamp();
            while (true)
            {
                try
                {
                    return new DataFolder(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
                }
                catch (IOException) when (File.Exists(file) && Stopwatch.GetElapsedTime(start) < Patience)
                {
                    await Task.Delay(50, cancellationToken);
                }
                catch (IOException held) when (File.Exists(file))
                {
                    throw new IOException("another emulator runs on it.", held);
                }
            }
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"The data folder {path} can't be used: {failure.Message} Name another with --data.", failure);
        }
    }

    public void Dispose() => _lock.Dispose();
}
