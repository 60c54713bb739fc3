using System.Globalization;
using System.Text.Json;

namespace CampusIssues.Emulator.Logs.Patterns;

/// <summary>A path into a JSON message, <c>$.a.b[0].['c d']</c>; <c>*</c> selects all of an array or an object.</summary>
internal sealed class JsonSelector
{
    private readonly List<string> _steps = [];

    public static JsonSelector Parse(string text)
    {
        if (!text.StartsWith('$'))
        {
            throw FilterPattern.Invalid($"'{text}' isn't a property selector");
        }

        var selector = new JsonSelector();
        for (var at = 1; at < text.Length;)
        {
            if (text[at] == '.')
            {
                at++;
            }
            else if (text[at] == '[')
            {
                var end = text.IndexOf(']', at);
                if (end < 0)
                {
                    throw FilterPattern.Invalid($"'{text}' has an open bracket");
                }

                selector._steps.Add(text[(at + 1)..end].Trim('\'', '"'));
                at = end + 1;
            }
            else
            {
                var end = text.AsSpan(at).IndexOfAny('.', '[');
                var name = end < 0 ? text[at..] : text.Substring(at, end);
                selector._steps.Add(name);
                at += name.Length;
            }
        }

        return selector;
    }

    public IEnumerable<JsonElement> Select(JsonElement root) => _steps.Aggregate<string, IEnumerable<JsonElement>>([root], Step);

    public static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static IEnumerable<JsonElement> Step(IEnumerable<JsonElement> from, string step)
    {
        foreach (var element in from)
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                if (element.TryGetProperty(step, out var member))
                {
                    yield return member;
                }
                else if (step == "*")
                {
                    foreach (var each in element.EnumerateObject())
                    {
                        yield return each.Value;
                    }
                }
            }
            else if (element.ValueKind == JsonValueKind.Array)
            {
                var isIndex = int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index);
                foreach (var item in element.EnumerateArray().Where((_, at) => step == "*" || (isIndex && at == index)))
                {
                    yield return item;
                }
            }
        }
    }
}
