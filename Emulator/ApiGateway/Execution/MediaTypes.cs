using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>An API's binary media types: exact, <c>type/*</c> or <c>*/*</c>.</summary>
internal sealed class MediaTypes(IEnumerable<string>? binary)
{
    private readonly string[] _binary = [.. binary ?? []];

    /// <summary>Whether a content type is one of them.</summary>
    public bool IsBinary(string? contentType)
    {
        if (_binary.Length == 0)
        {
            return false;
        }

        var essence = Essence(contentType);
        foreach (var type in _binary)
        {
            if (type == "*/*" || essence.Equals(type, StringComparison.OrdinalIgnoreCase) || IsInRange(essence, type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A content type without its parameters; of a list, as in <c>Accept</c>, the first.</summary>
    public static string Essence(string? contentType)
    {
        if (string.IsNullOrEmpty(contentType))
        {
            return "";
        }

        var end = contentType.AsSpan().IndexOfAny(';', ',');
        return (end < 0 ? contentType : contentType[..end]).Trim();
    }

    /// <summary>The media types of a definition.</summary>
    public static MediaTypes Of(RestApi api) => new(api.BinaryMediaTypes);

    private static bool IsInRange(string essence, string type) =>
        type.EndsWith("/*", StringComparison.Ordinal) && essence.StartsWith(type.AsSpan(0, type.Length - 1), StringComparison.OrdinalIgnoreCase);
}
