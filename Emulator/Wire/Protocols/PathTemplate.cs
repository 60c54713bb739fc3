namespace CampusIssues.Emulator.Wire.Protocols;

/// <summary>A path such as <c>/functions/{FunctionName}</c>; <c>{Key+}</c> takes all that follows.</summary>
public sealed class PathTemplate(string template)
{
    private readonly string[] _segments = template.Trim('/').Split('/');

    /// <summary>How many segments are literal: of two templates that match, the one with more is meant.</summary>
    public int Literals => _segments.Count(segment => !segment.StartsWith('{'));

    /// <summary>The parameters, URL-decoded, of a path that fits; null for one that doesn't.</summary>
    /// <param name="path">The path as it was sent, still encoded.</param>
    public Dictionary<string, string>? Match(string path)
    {
        var segments = path.Trim('/').Split('/');
        var parameters = new Dictionary<string, string>();
        for (var index = 0; index < _segments.Length; index++)
        {
            var expected = _segments[index];
            if (index >= segments.Length)
            {
                return null;
            }

            if (expected.EndsWith("+}", StringComparison.Ordinal))
            {
                parameters[expected[1..^2]] = Uri.UnescapeDataString(string.Join('/', segments[index..]));
                return parameters;
            }

            if (expected.StartsWith('{'))
            {
                parameters[expected[1..^1]] = Uri.UnescapeDataString(segments[index]);
            }
            else if (expected != segments[index])
            {
                return null;
            }
        }

        return segments.Length == _segments.Length ? parameters : null;
    }
}
