namespace CampusIssues.Emulator.Logs.Patterns;

/// <summary>A field of a space-delimited pattern, and the comparisons it must fulfil: any of the groups, all of a group.</summary>
internal sealed record Field(string Name, IReadOnlyList<IReadOnlyList<Comparison>> Conditions)
{
    public bool Accepts(string value) => Conditions.Count == 0 || Conditions.Any(all => all.All(condition => condition.Holds(value)));
}

/// <summary>Messages of so many words, quoted and bracketed ones taken whole. An ellipsis takes any number of words.</summary>
internal sealed class FieldPattern(IReadOnlyList<Field> before, IReadOnlyList<Field>? after) : FilterPattern
{
    public override IReadOnlyDictionary<string, string>? Match(string message)
    {
        var words = Split(message);
        var fits = after is null ? words.Count == before.Count : words.Count >= before.Count + after.Count;
        if (!fits)
        {
            return null;
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var named = before.Zip(words).Concat((after ?? []).Zip(words.Skip(words.Count - (after?.Count ?? 0))));
        foreach (var (field, word) in named)
        {
            if (!field.Accepts(word))
            {
                return null;
            }

            fields["$" + field.Name] = word;
        }

        return fields;
    }

    private static List<string> Split(string message)
    {
        var words = new List<string>();
        for (var at = 0; at < message.Length;)
        {
            if (message[at] == ' ')
            {
                at++;
                continue;
            }

            var closing = message[at] switch { '"' => '"', '[' => ']', _ => ' ' };
            var start = closing == ' ' ? at : at + 1;
            var end = message.IndexOf(closing, start);
            end = end < 0 ? message.Length : end;
            words.Add(message[start..end]);
            at = end + 1;
        }

        return words;
    }
}
