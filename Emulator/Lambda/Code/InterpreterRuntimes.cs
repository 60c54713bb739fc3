namespace CampusIssues.Emulator.Lambda.Code;

/// <summary>The small programs that run handlers in interpreters: they ask the runtime API for events and call the handler.</summary>
internal static class InterpreterRuntimes
{
    private static readonly Lock Placing = new();

    public static string Python(string directory) => Place(directory, "runtime.py");

    public static string Node(string directory) => Place(directory, "runtime.mjs");

    private static string Place(string directory, string name)
    {
        var path = Path.Combine(directory, name);
        lock (Placing)
        {
            if (!File.Exists(path))
            {
                Directory.CreateDirectory(directory);
                using var resource = typeof(InterpreterRuntimes).Assembly.GetManifestResourceStream($"lambda/{name}")
                    ?? throw new InvalidOperationException($"The emulator was built without {name}.");
                using var file = File.Create(path + ".new");
                resource.CopyTo(file);
                file.Close();
                File.Move(path + ".new", path, true);
            }
        }

        return path;
    }
}
