namespace CampusIssues.Emulator.CloudWatch.Alarms;

/// <summary>Reads rules of composite alarms. NOT binds tightest, then AND, then OR.</summary>
internal sealed class AlarmRuleParser
{
    private const int DeepestLevel = 50;
    private static readonly string[] Words = ["AND", "OR", "NOT", "TRUE", "FALSE"];
    private readonly List<string> _tokens;
    private int _at;
    private int _level;

    private AlarmRuleParser(string rule) => _tokens = Tokens(rule);

    /// <summary>Reads a rule; null with the reason where it isn't one.</summary>
    public static AlarmRule? Parse(string text, out string? fault)
    {
        try
        {
            var parser = new AlarmRuleParser(text);
            var rule = parser.Or();
            fault = parser._at == parser._tokens.Count ? null : $"unexpected '{parser._tokens[parser._at]}'";
            return fault is null ? rule : null;
        }
        catch (FormatException malformed)
        {
            fault = malformed.Message;
            return null;
        }
    }

    private AlarmRule Or()
    {
        var left = And();
        while (Take("OR"))
        {
            left = new OrRule(left, And());
        }

        return left;
    }

    private AlarmRule And()
    {
        var left = Not();
        while (Take("AND"))
        {
            left = new AndRule(left, Not());
        }

        return left;
    }

    private AlarmRule Not()
    {
        if (++_level > DeepestLevel)
        {
            throw new FormatException("the rule is nested too deeply");
        }

        var rule = Take("NOT") ? new NotRule(Not()) : Primary();
        _level--;
        return rule;
    }

    private AlarmRule Primary()
    {
        if (Take("("))
        {
            var inner = Or();
            Expect(")");
            return inner;
        }

        switch (Next())
        {
            case "TRUE":
                return new ConstantRule(true);
            case "FALSE":
                return new ConstantRule(false);
            case Alarm.Ok or Alarm.InAlarm or Alarm.InsufficientData:
                var state = _tokens[_at - 1];
                Expect("(");
                var alarm = Next();
                Expect(")");
                return alarm is "(" or ")" or "" ? throw new FormatException($"{state} needs an alarm") : new StateRule(state, alarm.Trim('"'));
            case var other:
                throw new FormatException($"unexpected '{other}'");
        }
    }

    private string Next() => _at < _tokens.Count ? _tokens[_at++] : throw new FormatException("unexpected end of the rule");

    private bool Take(string token)
    {
        var isHere = _at < _tokens.Count && _tokens[_at] == token;
        _at += isHere ? 1 : 0;
        return isHere;
    }

    private void Expect(string token)
    {
        if (!Take(token))
        {
            throw new FormatException($"'{token}' is missing");
        }
    }

    /// <summary>Parentheses, words in capitals or not, and names: in quotes, or up to the closing parenthesis.</summary>
    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var first = text[at];
            if (char.IsWhiteSpace(first))
            {
                at++;
            }
            else if (first is '(' or ')')
            {
                tokens.Add(first.ToString());
                at++;
            }
            else
            {
                var end = first is '"' or '\'' ? text.IndexOf(first, at + 1) + 1 : End(text, at);
                if (end <= at)
                {
                    throw new FormatException("a quotation isn't closed");
                }

                var token = first is '"' or '\'' ? $"\"{text[(at + 1)..(end - 1)]}\"" : text[at..end];
                tokens.Add(Array.Find(Words, word => word.Equals(token, StringComparison.OrdinalIgnoreCase)) ?? token);
                at = end;
            }
        }

        return tokens;
    }

    private static int End(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')'))
        {
            at++;
        }

        return at;
    }
}
