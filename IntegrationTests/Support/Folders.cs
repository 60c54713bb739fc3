namespace CampusIssues.IntegrationTests.Support;

/// <summary>Folders that only a test uses.</summary>
public static class Folders
{
    /// <summary>Deletes a folder; a process that was killed a moment ago may still put a last file there, so until it is gone.</summary>
    public static Task DeleteAsync(string path) => Eventually.TrueAsync(
        () =>
        {
            try
            {
                Directory.Delete(path, recursive: true);
                return Task.FromResult(true);
            }
            catch (DirectoryNotFoundException)
            {
                return Task.FromResult(!Directory.Exists(path));
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                return Task.FromResult(false);
            }
        },
        $"{path} can be deleted");
}
