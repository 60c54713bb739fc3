using System.Collections;
using System.Globalization;
using System.Text;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>A message with holes, <c>{name}</c>, <c>{name:format}</c>, <c>{@name}</c> or <c>{0}</c>; <c>{{</c> is a brace.</summary>
internal sealed class MessageTemplate
{
    private readonly List<(string Text, Hole Hole)> _parts = [];

    private MessageTemplate()
    {
    }

    /// <summary>The holes, in order.</summary>
    public IEnumerable<Hole> Holes => _parts.Select(part => part.Hole).OfType<Hole>();

    private bool IsPositional => Holes.Any() && Holes.All(hole => hole.Position >= 0)
        && Holes.Select(hole => hole.Position).Distinct().Count() == Holes.Max(hole => hole.Position) + 1;

    public static MessageTemplate Parse(string template)
    {
        var parsed = new MessageTemplate();
        var text = new StringBuilder();
        for (var at = 0; at < template.Length; at++)
        {
            var end = template[at] == '{' ? template.IndexOf('}', at) : -1;
            if (template[at] is '{' or '}' && at + 1 < template.Length && template[at + 1] == template[at])
            {
                text.Append(template[at++]);
            }
            else if (end > at + 1)
            {
                parsed._parts.Add((text.ToString(), new Hole(template[at..(end + 1)])));
                text.Clear();
                at = end;
            }
            else
            {
                text.Append(template[at]);
            }
        }

        parsed._parts.Add((text.ToString(), null));
        return parsed;
    }

    /// <summary>The argument that a hole stands for; false where there are fewer arguments than holes.</summary>
    public IEnumerable<(Hole Hole, bool Found, object Value)> Fill(object[] arguments)
    {
        var positional = IsPositional;
        var next = 0;
        foreach (var hole in Holes)
        {
            var index = positional ? hole.Position : next++;
            yield return index < arguments.Length ? (hole, true, arguments[index]) : (hole, false, null);
        }
    }

    public string Format(object[] arguments)
    {
        var text = new StringBuilder();
        using var filled = Fill(arguments).GetEnumerator();
        foreach (var (before, hole) in _parts)
        {
            text.Append(before);
            if (hole is not null && filled.MoveNext())
            {
                text.Append(filled.Current.Found ? hole.Format(filled.Current.Value) : hole.Text);
            }
        }

        return text.ToString();
    }

    /// <summary>A hole.</summary>
    internal sealed class Hole
    {
        private readonly string _format;

        public Hole(string text)
        {
            Text = text;
            var inner = text[1..^1];
            var colon = inner.IndexOf(':', StringComparison.Ordinal);
            _format = colon < 0 ? null : inner[(colon + 1)..];
            Name = (colon < 0 ? inner : inner[..colon]).Trim().TrimStart('@');
            Position = int.TryParse(Name, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : -1;
        }

        public string Text { get; }

        public string Name { get; }

        public int Position { get; }

        public bool HasFormat => _format is not null;

        public string Format(object value) => value switch
        {
            null => "{null}",
            string text => text,
            byte[] bytes => Convert.ToHexString(bytes),
            IFormattable formattable => formattable.ToString(_format ?? DefaultFormat(value), CultureInfo.InvariantCulture),
            IEnumerable items => string.Join(", ", items.Cast<object>().Select(Format)),
            _ => value.ToString(),
        };

        private static string DefaultFormat(object value) => value is DateTime or DateTimeOffset ? "yyyy-MM-ddTHH:mm:ss.fffZ" : null;
    }
}
