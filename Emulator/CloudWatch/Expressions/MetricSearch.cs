using System.Text;
using CampusIssues.Emulator.CloudWatch.Metrics;

namespace CampusIssues.Emulator.CloudWatch.Expressions;

/// <summary>
/// A search for metrics, <c>{AWS/Lambda,FunctionName} MetricName="Errors" (a OR NOT b)</c>
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html). A term in quotes matches whole tokens,
/// one without any of its words; terms that follow each other must all match.
/// </summary>
internal sealed class MetricSearch
{
    private readonly List<string> _tokens;
    private int _at;

    private MetricSearch(string text) => _tokens = Tokens(text);

    /// <summary>Reads a search: whether a metric matches.</summary>
    public static Func<MetricId, bool> Parse(string text)
    {
        var search = text.Trim();
        if (!search.StartsWith('{'))
        {
            var found = new MetricSearch(search);
            return found._tokens.Count == 0 ? throw new MathException("The search is empty") : found.All();
        }

        var end = search.IndexOf('}', StringComparison.Ordinal);
        var schema = end < 0 ? throw new MathException("The schema of the search isn't closed") : search[1..end].Split(',', StringSplitOptions.TrimEntries).Select(part => part.Trim('"')).ToArray();
        var terms = new MetricSearch(search[(end + 1)..]);
        var matches = terms._tokens.Count == 0 ? _ => true : terms.All();
        return metric => metric.Namespace == schema[0]
            && metric.Dimensions.Select(dimension => dimension.Name).Order(StringComparer.Ordinal).SequenceEqual(schema[1..].Order(StringComparer.Ordinal))
            && matches(metric);
    }

    private Func<MetricId, bool> All()
    {
        var matches = Or();
        return _at == _tokens.Count ? matches : throw new MathException($"Unexpected '{_tokens[_at]}' in the search");
    }

    private Func<MetricId, bool> Or()
    {
        var left = And();
        while (Take("OR"))
        {
            var (first, second) = (left, And());
            left = metric => first(metric) || second(metric);
        }

        return left;
    }

    private Func<MetricId, bool> And()
    {
        var left = Not();
        while (Take("AND") || (_at < _tokens.Count && _tokens[_at] is not ("OR" or ")")))
        {
            var (first, second) = (left, Not());
            left = metric => first(metric) && second(metric);
        }

        return left;
    }

    private Func<MetricId, bool> Not()
    {
        if (Take("NOT"))
        {
            var inner = Not();
            return metric => !inner(metric);
        }

        if (Take("("))
        {
            var inner = Or();
            return Take(")") ? inner : throw new MathException("A parenthesis of the search isn't closed");
        }

        return _at < _tokens.Count && _tokens[_at] is not ("OR" or "AND" or ")") ? Term(_tokens[_at++]) : throw new MathException("A term is missing in the search");
    }

    private Func<MetricId, bool> Term(string token)
    {
        if (!Take("="))
        {
            return metric => Matches(token, [metric.Namespace, metric.Name, .. metric.Dimensions.SelectMany(dimension => new[] { dimension.Name, dimension.Value })]);
        }

        var name = token.Trim('"');
        var wanted = _at < _tokens.Count ? _tokens[_at++] : throw new MathException($"A value for {name} is missing in the search");
        if (wanted == "(")
        {
            _at--;
            return Alternatives(name);
        }

        return metric => Matches(wanted, Values(metric, name));
    }

    /// <summary><c>Name=("a" OR "b")</c></summary>
    private Func<MetricId, bool> Alternatives(string name)
    {
        _at++;
        var wanted = new List<string>();
        while (!Take(")"))
        {
            wanted.Add(_at < _tokens.Count ? _tokens[_at++] : throw new MathException("A parenthesis of the search isn't closed"));
        }

        return metric => wanted.Where(word => word is not ("OR" or "AND")).Any(word => Matches(word, Values(metric, name)));
    }

    private static string[] Values(MetricId metric, string name) => name switch
    {
        "MetricName" => [metric.Name],
        "Namespace" => [metric.Namespace],
        _ => [.. metric.Dimensions.Where(dimension => dimension.Name == name).Select(dimension => dimension.Value)],
    };

    private static bool Matches(string wanted, IEnumerable<string> values) => wanted.StartsWith('"')
        ? values.Contains(wanted.Trim('"'), StringComparer.OrdinalIgnoreCase)
        : Words(wanted) is var words && values.Any(value => Words(value) is var present && words.All(word => present.Contains(word, StringComparer.OrdinalIgnoreCase)))
            || values.Contains(wanted, StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a name: parts between other characters, and those of camel case.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in text)
        {
            if (word.Length > 0 && (!char.IsLetterOrDigit(letter) || (char.IsUpper(letter) && char.IsLower(word[^1])) || char.IsDigit(letter) != char.IsDigit(word[^1])))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetterOrDigit(letter))
            {
                word.Append(letter);
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private bool Take(string token)
    {
        var isHere = _at < _tokens.Count && _tokens[_at] == token;
        _at += isHere ? 1 : 0;
        return isHere;
    }

    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (text[at] is '(' or ')' or '=')
            {
                tokens.Add(text[at++].ToString());
            }
            else
            {
                var end = text[at] == '"' ? text.IndexOf('"', at + 1) + 1 : at;
                while (text[at] != '"' && end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')' or '=' or '"'))
                {
                    end++;
                }

                tokens.Add(end > at ? text[at..end] : throw new MathException("A quotation of the search isn't closed"));
                at = end;
            }
        }

        return tokens;
    }
}
