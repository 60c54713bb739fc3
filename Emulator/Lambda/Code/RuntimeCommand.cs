namespace CampusIssues.Emulator.Lambda.Code;

/// <summary>What is started for a function.</summary>
/// <param name="File">The program.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record RuntimeCommand(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>
    /// The command of a runtime: an OS-only runtime starts <c>bootstrap</c>; .NET starts the assembly or the executable that the
    /// handler names; Python and Node.js start this machine's interpreter.
    /// </summary>
    /// <exception cref="EntrypointException">There is nothing to start.</exception>
    public static RuntimeCommand For(string? runtime, string? handler, string directory, string runtimeDirectory) => runtime switch
    {
        null => Bootstrap(directory),
        _ when runtime.StartsWith("provided", StringComparison.Ordinal) => Bootstrap(directory),
        _ when runtime.StartsWith("dotnet", StringComparison.Ordinal) => Dotnet(handler ?? "", directory),
        _ when runtime.StartsWith("python", StringComparison.Ordinal) => new("python3", [InterpreterRuntimes.Python(runtimeDirectory)]),
        _ when runtime.StartsWith("nodejs", StringComparison.Ordinal) => new("node", [InterpreterRuntimes.Node(runtimeDirectory)]),
        _ => throw new EntrypointException($"the runtime {runtime} isn't available on this machine"),
    };

    private static RuntimeCommand Bootstrap(string directory)
    {
        var bootstrap = Path.Combine(directory, "bootstrap");
        return System.IO.File.Exists(bootstrap)
            ? new(bootstrap, [])
            : throw new EntrypointException($"Couldn't find valid bootstrap(s): [{bootstrap}]");
    }

    private static RuntimeCommand Dotnet(string handler, string directory)
    {
        var assembly = Path.Combine(directory, handler + ".dll");
        if (System.IO.File.Exists(assembly) && System.IO.File.Exists(Path.Combine(directory, handler + ".runtimeconfig.json")))
        {
            return new("dotnet", [assembly]);
        }

        var executable = Path.Combine(directory, handler);
        return System.IO.File.Exists(executable) ? new(executable, [])
            : System.IO.File.Exists(Path.Combine(directory, "bootstrap")) ? Bootstrap(directory)
            : throw new EntrypointException($"the handler '{handler}' names no executable assembly of the code");
    }
}

/// <summary>A function that can't be started.</summary>
internal sealed class EntrypointException(string message) : Exception(message);
