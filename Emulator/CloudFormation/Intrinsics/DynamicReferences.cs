using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary>
/// Dynamic references, <c>{{resolve:ssm:name:version}}</c>
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html).
/// </summary>
internal static partial class DynamicReferences
{
    public static JsonNode Resolve(string text, ResolverSources sources, string region) =>
        text.Contains("{{resolve:", StringComparison.Ordinal) ? Pattern().Replace(text, match => Value(match, sources, region)) : JsonValue.Create(text);

    private static string Value(Match match, ResolverSources sources, string region)
    {
        var (service, name) = (match.Groups[1].Value, match.Groups[2].Value);
        if (service is not ("ssm" or "ssm-secure"))
        {
            throw CloudFormationErrors.Validation($"Dynamic references to {service} can't be resolved here: only ssm and ssm-secure are.");
        }

        long? version = match.Groups[3].Success ? long.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) : null;
        return sources.Parameters?.Find(name, version, region)
            ?? throw CloudFormationErrors.Validation($"Parameters: [{service}:{name}] cannot be found.");
    }

    [GeneratedRegex(@"\{\{resolve:([a-z-]+):([^}:]+)(?::(\d+))?[^}]*\}\}")]
    private static partial Regex Pattern();
}
