using System.Security.Cryptography;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A random value, at least <see cref="MinLength"/> characters long.</summary>
public sealed class GenerateParameterDefault : ParameterDefault
{
    // No look-alikes (l, I, O) and nothing that a connection string or a shell would take for its own.
    private const string LowerChars = "abcdefghjkmnpqrstuvwxyz";
    private const string UpperChars = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private const string NumericChars = "0123456789";
    private const string SpecialChars = "-_.{}~()*+!";

    /// <summary>How long it is at least.</summary>
    public int MinLength { get; set; }

    /// <summary>Whether it may have lower-case letters.</summary>
    public bool Lower { get; set; } = true;

    /// <summary>Whether it may have upper-case letters.</summary>
    public bool Upper { get; set; } = true;

    /// <summary>Whether it may have digits.</summary>
    public bool Numeric { get; set; } = true;

    /// <summary>Whether it may have other characters.</summary>
    public bool Special { get; set; } = true;

    /// <summary>How many lower-case letters it has at least.</summary>
    public int MinLower { get; set; }

    /// <summary>How many upper-case letters it has at least.</summary>
    public int MinUpper { get; set; }

    /// <summary>How many digits it has at least.</summary>
    public int MinNumeric { get; set; }

    /// <summary>How many other characters it has at least.</summary>
    public int MinSpecial { get; set; }

    /// <inheritdoc/>
    public override string GetDefaultValue()
    {
        (bool Allowed, int Min, string Chars, string Name)[] classes =
        [
            (Lower, MinLower, LowerChars, nameof(MinLower)),
            (Upper, MinUpper, UpperChars, nameof(MinUpper)),
            (Numeric, MinNumeric, NumericChars, nameof(MinNumeric)),
            (Special, MinSpecial, SpecialChars, nameof(MinSpecial)),
        ];
        if (Array.Find(classes, entry => entry.Min > 0 && !entry.Allowed) is { Name: { } refused })
        {
            throw new InvalidOperationException($"{refused} is set for a kind of character that is not allowed.");
        }

        var allowed = string.Concat(classes.Where(entry => entry.Allowed).Select(entry => entry.Chars));
        if (allowed.Length == 0)
        {
            throw new InvalidOperationException("At least one kind of character must be allowed.");
        }

        var characters = classes.SelectMany(entry => RandomNumberGenerator.GetItems<char>(entry.Chars, entry.Min)).ToList();
        characters.AddRange(RandomNumberGenerator.GetItems<char>(allowed, Math.Max(0, MinLength - characters.Count)));
        var value = characters.ToArray();
        RandomNumberGenerator.Shuffle<char>(value);
        return new string(value);
    }
}
