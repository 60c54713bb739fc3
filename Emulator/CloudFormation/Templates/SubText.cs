using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.CloudFormation.Templates;

/// <summary>The text of <c>Fn::Sub</c>: <c>${Name}</c>, <c>${Resource.Attribute}</c>, <c>${!Literal}</c>.</summary>
internal static partial class SubText
{
    /// <summary>The resources and parameters that an argument of Fn::Sub names.</summary>
    public static IEnumerable<Reference> References(JsonNode? argument)
    {
        var (text, variables) = Parts(argument);
        var named = Placeholder().Matches(text)
            .Select(match => match.Groups[1].Value)
            .Where(name => !name.StartsWith('!') && variables?.ContainsKey(name) != true)
            .Select(name => name.Contains('.', StringComparison.Ordinal) ? Reference.Parse(name) : new Reference(name, null));
        return named.Concat(TemplateReferences.In(variables));
    }

    /// <summary>The text, and the variables beside it.</summary>
    public static (string Text, JsonObject? Variables) Parts(JsonNode? argument) => argument switch
    {
        JsonValue text => (ScalarText.Of(text), null),
        JsonArray { Count: 2 } parts when parts[1] is JsonObject variables => (ScalarText.Of(parts[0]), variables),
        _ => throw CloudFormationErrors.Template("One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string"),
    };

    /// <summary>The text with each placeholder replaced.</summary>
    public static string Replace(string text, Func<string, string> valueOf) => Placeholder().Replace(
        text,
        match => match.Groups[1].Value is ['!', .. var literal] ? $"${{{literal}}}" : valueOf(match.Groups[1].Value.Trim()));

    [GeneratedRegex(@"\$\{([^}]*)\}")]
    private static partial Regex Placeholder();
}
