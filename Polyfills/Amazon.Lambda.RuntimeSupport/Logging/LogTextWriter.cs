using System.Text;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The console of a function: each line becomes a log line.</summary>
internal sealed class LogTextWriter(TextWriter inner, Action<string> writeLine) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value);

    public override void Write(string value) => inner.Write(value);

    public override void WriteLine() => writeLine("");

    public override void WriteLine(string value) => writeLine(value ?? "");

    public override void WriteLine(object value) => writeLine(value?.ToString() ?? "");

    public override Task WriteLineAsync(string value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    public override void Flush() => inner.Flush();
}
