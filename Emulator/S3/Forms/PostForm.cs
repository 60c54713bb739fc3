using System.Text;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CampusIssues.Emulator.S3.Forms;

/// <summary>A form that a browser posts to a bucket, up to its file, which is read apart.</summary>
/// <param name="Fields">The fields before the file, by name.</param>
/// <param name="File">The file's bytes.</param>
/// <param name="FileName">The name that the file had on the user's machine.</param>
internal sealed record PostForm(IReadOnlyDictionary<string, string> Fields, Stream File, string FileName)
{
    private const int FieldBytes = 20 * 1024;

    public string? Field(string name) => Fields.GetValueOrDefault(name);

    /// <summary>Reads the form of a request.</summary>
    public static async ValueTask<PostForm> ReadAsync(S3Call call, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(call.Request.ContentType, out var type) || type.MediaType != "multipart/form-data" || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            throw S3Errors.PreconditionFailed("Bucket POST must be of the enclosure-type multipart/form-data");
        }

        call.IsBodyTaken = true;
        var reader = new MultipartReader(boundary, call.Request.Body);
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await NextAsync(reader, cancellationToken) is { } section)
        {
            var disposition = section.GetContentDispositionHeader();
            var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).ToString();
            if (name == "file")
            {
                var fileName = HeaderUtilities.RemoveQuotes(disposition!.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
                return new PostForm(fields, section.Body, fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..]);
            }

            fields[name] = await TextAsync(section.Body, cancellationToken);
        }

        throw S3Errors.InvalidArgument("POST requires exactly one file upload per request.", "file", "0");
    }

    private static async ValueTask<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellationToken);
        }
        catch (IOException)
        {
            throw new S3Exception("MalformedPOSTRequest", "The body of your POST request is not well-formed multipart/form-data.", 400);
        }
    }

    private static async ValueTask<string> TextAsync(Stream body, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        var piece = new byte[4096];
        while (await body.ReadAsync(piece, cancellationToken) is > 0 and var read)
        {
            text.Write(piece, 0, read);
            if (text.Length > FieldBytes)
            {
                throw new S3Exception("MaxPostPreDataLengthExceededError", "Your POST request fields preceding the upload file were too large.", 400);
            }
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
