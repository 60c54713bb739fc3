using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The AppHost's user secrets file: where values are kept that were made on the first run.</summary>
internal sealed class UserSecrets(string? userSecretsId)
{
    private static readonly Lock FileLock = new();

    public string? FilePath { get; } = userSecretsId is null ? null : PathHelper.GetSecretsPathFromSecretsId(userSecretsId);

    /// <summary>Reads a value anew: another AppHost may just have written it.</summary>
    public string? Read(string key)
    {
        lock (FileLock)
        {
            return (string?)Load()[key];
        }
    }

    /// <summary>Keeps a value; false when there is no place for it.</summary>
    public bool TryWrite(string key, string value)
    {
        if (FilePath is null)
        {
            return false;
        }

        try
        {
            lock (FileLock)
            {
                var secrets = Load();
                secrets[key] = value;
                Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
                var draft = $"{FilePath}.{Environment.ProcessId}";
                WritePrivately(draft, secrets.ToJsonString(new() { WriteIndented = true }));
                File.Move(draft, FilePath, overwrite: true);
            }

            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void WritePrivately(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }

    private JsonObject Load() => FilePath is not null && File.Exists(FilePath) && JsonNode.Parse(File.ReadAllText(FilePath)) is JsonObject secrets ? secrets : [];
}
