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
        if (service != "ssm")
        {
            throw CloudFormationErrors.Validation($"Dynamic references to {service} can't be resolved here: only ssm is.");
        }

        long? version = match.Groups[3].Success ? long.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) : null;
        var parameter = sources.Parameters?.Find(name, version, region)
            ?? throw CloudFormationErrors.Validation($"Parameters: [{service}:{name}{(version is null ? "" : $":{version}")}] cannot be found.");
        return parameter.Type != "SecureString"
            ? parameter.Value
            : throw CloudFormationErrors.Validation($"Non-secure ssm prefix was used for secure parameter: [{name}]");
    }

    [GeneratedRegex(@"\{\{resolve:([a-z-]+):([^}:]+)(?::(\d+))?[^}]*\}\}")]
    private static partial Regex Pattern();
}
