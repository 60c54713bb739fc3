using System.Text;

namespace CampusIssues.Emulator.Ses.Mime;

/// <summary>Splits a multipart body (RFC 2046, section 5.1.1).</summary>
internal static class MimeBoundary
{
    /// <summary>The parts between the delimiters, without preamble and epilogue.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> body, string boundary)
    {
        var delimiter = Encoding.ASCII.GetBytes($"--{boundary}");
        var (parts, start, at) = (new List<ReadOnlyMemory<byte>>(), -1, 0);
        while (at < body.Length)
        {
            var newline = body.Span[at..].IndexOf((byte)'\n');
            var next = newline < 0 ? body.Length : at + newline + 1;
            var line = body.Span[at..next];
            if (line.StartsWith(delimiter))
            {
                if (start >= 0)
                {
                    parts.Add(WithoutLastNewline(body[start..at]));
                }

                start = line[delimiter.Length..].StartsWith("--"u8) ? -1 : next;
            }

            at = next;
        }

        if (start >= 0)
        {
            parts.Add(body[start..]);
        }

        return parts;
    }

    private static ReadOnlyMemory<byte> WithoutLastNewline(ReadOnlyMemory<byte> part) => part.Span switch
    {
        [.., (byte)'\r', (byte)'\n'] => part[..^2],
        [.., (byte)'\n'] => part[..^1],
        _ => part,
    };
}
