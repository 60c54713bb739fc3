using System.Globalization;
using System.Text;

namespace CampusIssues.Emulator.Ses.Mime;

/// <summary>Bytes as mostly readable ASCII (RFC 2045, section 6.7).</summary>
internal static class QuotedPrintable
{
    private const int LineLength = 76;

    /// <summary>Writes a text as UTF-8 in lines of at most 76 characters.</summary>
    public static string Encode(string text)
    {
        var output = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            EncodeLine(line, output);
            output.Append("\r\n");
        }

        output.Length -= 2;
        return output.ToString();
    }

    /// <summary>Reads what was written so; what isn't well-formed stays as it is.</summary>
    public static byte[] Decode(ReadOnlySpan<byte> input)
    {
        var output = new List<byte>(input.Length);
        for (var index = 0; index < input.Length; index++)
        {
            if (input[index] != '=')
            {
                output.Add(input[index]);
                continue;
            }

            var rest = input[(index + 1)..];
            if (rest is [(byte)'\r', (byte)'\n', ..])
            {
                index += 2;
            }
            else if (rest is [(byte)'\n', ..])
            {
                index++;
            }
            else if (rest.Length >= 2 && byte.TryParse(rest[..2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                output.Add(value);
                index += 2;
            }
            else
            {
                output.Add(input[index]);
            }
        }

        return [.. output];
    }

    private static void EncodeLine(string line, StringBuilder output)
    {
        var (bytes, column) = (Encoding.UTF8.GetBytes(line), 0);
        for (var index = 0; index < bytes.Length; index++)
        {
            var atEnd = index == bytes.Length - 1;
            var plain = bytes[index] is >= 33 and <= 126 and not (byte)'=' || (bytes[index] is (byte)' ' or (byte)'\t' && !atEnd);
            var width = plain ? 1 : 3;
            if (column + width > LineLength - 1)
            {
                output.Append("=\r\n");
                column = 0;
            }

            _ = plain ? output.Append((char)bytes[index]) : output.Append('=').Append(bytes[index].ToString("X2", CultureInfo.InvariantCulture));
            column += width;
        }
    }
}
