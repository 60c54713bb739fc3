using System.Text;
using System.Xml;
using System.Xml.Linq;
using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.S3.Wire;

/// <summary>Reads the documents that requests bring.</summary>
internal static class RequestDocument
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The body as text, with its digests checked; empty for a request without one.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <param name="ofObject">Whether a checksum in the headers is an object's, not the body's.</param>
    public static async ValueTask<string> TextAsync(S3Call call, CancellationToken cancellationToken, bool ofObject = false)
    {
        var payload = Payload.Read(call);
        payload = ofObject ? payload with { Told = null } : payload;
        using var buffer = new PooledBuffer();
        using var digest = new BodyDigest(payload);
        var reader = payload.Open(call);
        while (await reader.ReadAsync(buffer.GetMemory(4096), cancellationToken) is > 0 and var read)
        {
            digest.Append(buffer.GetSpan(read)[..read]);
            buffer.Advance(read);
            if (buffer.WrittenSpan.Length > S3Limits.DocumentBytes)
            {
                throw S3Errors.TooLarge(buffer.WrittenSpan.Length, S3Limits.DocumentBytes);
            }
        }

        digest.Check(reader.Trailers);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The body as a document, its names without namespaces; null for a request without a body.</summary>
    public static async ValueTask<XElement?> FindAsync(S3Call call, CancellationToken cancellationToken)
    {
        var text = await TextAsync(call, cancellationToken);
        return text.Length == 0 ? null : Parse(text);
    }

    /// <summary>The body as a document that must have this root.</summary>
    public static async ValueTask<XElement> ReadAsync(S3Call call, string root, CancellationToken cancellationToken)
    {
        var document = await FindAsync(call, cancellationToken) ?? throw S3Errors.MissingBody();
        return document.Name.LocalName == root ? document : throw S3Errors.MalformedXml();
    }

    /// <summary>Reads a document; its names lose their namespaces.</summary>
    public static XElement Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), Settings);
            var root = XElement.Load(reader);
            foreach (var element in root.DescendantsAndSelf())
            {
                element.Name = element.Name.LocalName;
                element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
            }

            return root;
        }
        catch (XmlException)
        {
            throw S3Errors.MalformedXml();
        }
    }

    /// <summary>A child's text; null where it is absent.</summary>
    public static string? Text(this XElement element, string name) => element.Element(name)?.Value;
}
