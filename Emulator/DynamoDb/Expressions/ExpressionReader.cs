namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>What the parsers of all expressions share: the current token, paths and values.</summary>
internal abstract class ExpressionReader(string text)
{
    private readonly List<Token> _tokens = Tokenizer.Tokenize(text);
    private int _at;

    protected Token Current => _tokens[_at];

    protected Token Following => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    /// <summary>How many operators were read.</summary>
    protected int Operators { get; set; }

    protected void Advance() => _at = Math.Min(_at + 1, _tokens.Count - 1);

    protected bool TrySymbol(string symbol)
    {
        var found = Current.IsSymbol(symbol);
        if (found)
        {
            Advance();
        }

        return found;
    }

    protected bool TryKeyword(string word)
    {
        var found = Current.IsKeyword(word);
        if (found)
        {
            Advance();
        }

        return found;
    }

    protected void ExpectSymbol(string symbol)
    {
        if (!TrySymbol(symbol))
        {
            throw SyntaxError();
        }
    }

    /// <summary>The error at the current token, with the tokens around it.</summary>
    protected ExpressionException SyntaxError()
    {
        var start = _tokens[Math.Max(_at - 1, 0)].Start;
        var end = Following.Kind == TokenKind.End ? text.TrimEnd().Length : Following.End;
        return new ExpressionException($"Syntax error; token: \"{Current.Text}\", near: \"{text[start..Math.Max(start, end)]}\"");
    }

    /// <summary><c>path = name ( '.' name | '[' index ']' )*</c>.</summary>
    protected PathSyntax Path()
    {
        var parts = new List<PathPart> { PathName() };
        while (true)
        {
            if (TrySymbol("."))
            {
                parts.Add(PathName());
            }
            else if (TrySymbol("["))
            {
                if (Current.Kind != TokenKind.Number)
                {
                    throw SyntaxError();
                }

                parts.Add(new PathPart(null, int.TryParse(Current.Text, out var index) ? index : int.MaxValue));
                Advance();
                ExpectSymbol("]");
            }
            else
            {
                return new PathSyntax([.. parts]);
            }
        }
    }

    /// <summary>Whether an identifier here can't be a name, being a word of the language.</summary>
    protected abstract bool IsWord(Token token);

    private PathPart PathName()
    {
        var token = Current;
        if (token.Kind != TokenKind.Name && (token.Kind != TokenKind.Identifier || IsWord(token)))
        {
            throw SyntaxError();
        }

        Advance();
        return new PathPart(token.Text, 0);
    }

    protected ValueSyntax Value()
    {
        if (Current.Kind != TokenKind.Value)
        {
            throw SyntaxError();
        }

        var value = new ValueSyntax(Current.Text);
        Advance();
        return value;
    }

    /// <summary><c>name '(' operand ( ',' operand )* ')'</c>.</summary>
    protected FunctionSyntax Function(Func<Syntax> operand)
    {
        var name = Current.Text;
        Advance();
        ExpectSymbol("(");
        Operators++;
        var arguments = new List<Syntax>();
        do
        {
            arguments.Add(operand());
        }
        while (TrySymbol(","));

        ExpectSymbol(")");
        return new FunctionSyntax(name, [.. arguments]);
    }
}
