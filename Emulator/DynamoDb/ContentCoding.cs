using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.DynamoDb;

/// <summary>
/// Compressed requests, and answers over 4 KB where the caller accepts them compressed
/// (https://docs.aws.amazon.com/sdkref/latest/guide/feature-compression.html).
/// </summary>
internal static class ContentCoding
{
    private const int ShortestAnswer = 4096;

    private static readonly string[] Codings = ["gzip", "deflate"];

    /// <summary>Replaces a compressed body by what it holds; what it can't read AWS calls a fault of its own.</summary>
    public static void Decode(AwsCall call)
    {
        var coding = call.Http.Request.Headers.ContentEncoding.ToString();
        if (coding is "" or "identity")
        {
            return;
        }

        var whole = call.Body.ToArray();
        call.Input.Clear();
        try
        {
            using Stream plain = coding switch
            {
                "gzip" when whole.Length > 0 => new GZipStream(new MemoryStream(whole), CompressionMode.Decompress),
                "deflate" when whole.Length > 0 => new ZLibStream(new MemoryStream(whole), CompressionMode.Decompress),
                _ => throw new InvalidDataException(),
            };
            for (int read; (read = plain.Read(call.Input.GetSpan(ShortestAnswer))) > 0;)
            {
                call.Input.Advance(read);
                if (call.Input.WrittenSpan.Length > Limits.RequestSize)
                {
                    throw new AwsException("RequestEntityTooLargeException", "Request body is too large", StatusCodes.Status413PayloadTooLarge);
                }
            }

            // The stream reads over an end that was cut off; the length there tells it.
            if (coding == "gzip" && (whole.Length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(whole.AsSpan(whole.Length - 4)) > call.Body.Length))
            {
                throw new InvalidDataException();
            }
        }
        catch (InvalidDataException)
        {
            throw new AwsException("InternalServerError", "", StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>Compresses an answer where it is long enough and the caller likes it so.</summary>
    public static ReadOnlyMemory<byte> Encode(HttpContext http, ReadOnlyMemory<byte> body)
    {
        if (body.Length <= ShortestAnswer || http.Request.Headers.AcceptEncoding is not { Count: > 0 } accepted || Choose(accepted.ToString()) is not { } coding)
        {
            return body;
        }

        var encoded = new MemoryStream();
        using (Stream encoder = coding == "gzip" ? new GZipStream(encoded, CompressionLevel.Fastest, leaveOpen: true) : new ZLibStream(encoded, CompressionLevel.Fastest, leaveOpen: true))
        {
            encoder.Write(body.Span);
        }

        http.Response.Headers.ContentEncoding = coding;
        return encoded.GetBuffer().AsMemory(0, (int)encoded.Length);
    }

    /// <summary>The coding that an <c>Accept-Encoding</c> likes best, the first of those it likes alike; null where it likes none.</summary>
    internal static string? Choose(string accepted)
    {
        var entries = accepted.Split(',', StringSplitOptions.TrimEntries).Select((entry, place) => (Parts: entry.Split(';', StringSplitOptions.TrimEntries), Place: place)).ToArray();
        return Codings
            .Select(coding => (Coding: coding, Entry: Array.Find(entries, entry => entry.Parts[0].Equals(coding, StringComparison.OrdinalIgnoreCase))))
            .Select(found => found.Entry.Parts is null
                ? (found.Coding, Entry: Array.Find(entries, entry => entry.Parts[0] == "*"), IsNamed: false)
                : (found.Coding, found.Entry, IsNamed: true))
            .Where(found => found.Entry.Parts is not null && QualityOf(found.Entry.Parts) > 0)
            .OrderByDescending(found => QualityOf(found.Entry.Parts))
            .ThenByDescending(found => found.IsNamed)
            .ThenBy(found => found.Entry.Place)
            .Select(found => found.Coding)
            .FirstOrDefault();
    }

    // The first quality counts; what is no number is as if it weren't there.
    private static double QualityOf(string[] entry)
    {
        var text = entry.Skip(1).Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries)).FirstOrDefault(part => part is ["q" or "Q", _])?[1];
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var quality) ? Math.Clamp(quality, 0, 1) : 1;
    }
}
