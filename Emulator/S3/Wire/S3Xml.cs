using System.Buffers;
using System.Text;
using System.Xml;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.S3.Wire;

/// <summary>Writes documents as S3 does; keys may hold characters that XML has no place for, told as references.</summary>
internal static class S3Xml
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, CheckCharacters = false };

    public static XmlWriter Writer(PooledBuffer output)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);
        return XmlWriter.Create(new BufferStream(output), Settings);
    }
}
