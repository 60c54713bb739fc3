using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.Ses.Templates;

/// <summary>The data that names are looked up in, with the one around it.</summary>
internal sealed record TemplateScope(JsonNode? Data, TemplateScope? Parent, int? Index = null, string? Key = null, int Count = 0)
{
    /// <summary>The value of a path such as <c>name</c>, <c>a.b</c>, <c>../x</c>, <c>this</c>, <c>@index</c>; tells whether there is one.</summary>
    public bool TryFind(string path, out JsonNode? value)
    {
        if (path.StartsWith("../", StringComparison.Ordinal))
        {
            value = null;
            return Parent is not null && Parent.TryFind(path[3..], out value);
        }

        value = path switch
        {
            "@index" => Index is { } index ? JsonValue.Create(index) : null,
            "@key" => Key is { } key ? JsonValue.Create(key) : null,
            "@first" => JsonValue.Create(Index == 0),
            "@last" => JsonValue.Create(Index == Count - 1),
            _ => Data,
        };
        return path.StartsWith('@') || Follow(path, ref value);
    }

    private static bool Follow(string path, ref JsonNode? value)
    {
        foreach (var name in path.Split('.', '/'))
        {
            if (name is "this" or "")
            {
                continue;
            }

            if (value is JsonObject members && members.TryGetPropertyValue(name, out var member))
            {
                value = member;
            }
            else if (value is JsonArray items && int.TryParse(name.Trim('[', ']'), out var at) && at >= 0 && at < items.Count)
            {
                value = items[at];
            }
            else
            {
                value = null;
                return false;
            }
        }

        return true;
    }
}
