using System.Text;

namespace CampusIssues.Emulator.Ses.Mime;

/// <summary>The headers of a mail or of one of its parts, in order.</summary>
internal sealed record MimeHeaders(IReadOnlyList<KeyValuePair<string, string>> All)
{
    /// <summary>The first header of this name, unfolded; null where there is none.</summary>
    public string? this[string name] => All.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Reads headers up to the empty line; tells where the body begins.</summary>
    public static (MimeHeaders Headers, int BodyAt) Read(ReadOnlySpan<byte> bytes)
    {
        var (headers, at) = (new List<KeyValuePair<string, string>>(), 0);
        while (at < bytes.Length)
        {
            var end = bytes[at..].IndexOf((byte)'\n');
            var next = end < 0 ? bytes.Length : at + end + 1;
            var line = Encoding.UTF8.GetString(bytes[at..next]).TrimEnd('\r', '\n');
            at = next;
            if (line.Length == 0)
            {
                break;
            }

            Add(headers, line);
        }

        return (new MimeHeaders(headers), at);
    }

    /// <summary>A parameter of a structured header, e.g. <c>boundary</c> of <c>Content-Type</c>; null where there is none.</summary>
    public string? Parameter(string header, string parameter)
    {
        foreach (var part in (this[header] ?? "").Split(';').Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part[..equals].Trim().Equals(parameter, StringComparison.OrdinalIgnoreCase))
            {
                return part[(equals + 1)..].Trim().Trim('"');
            }
        }

        return null;
    }

    private static void Add(List<KeyValuePair<string, string>> headers, string line)
    {
        if (line[0] is ' ' or '\t' && headers.Count > 0)
        {
            headers[^1] = new(headers[^1].Key, $"{headers[^1].Value} {line.Trim()}");
            return;
        }

        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            headers.Add(new(line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }
    }
}
