namespace CampusIssues.Emulator.DynamoDb.Values;

/// <summary>
/// A DynamoDB number: up to 38 significant digits, magnitudes from 1E-130 to 9.9…E+125, exact
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html#HowItWorks.DataTypes.Number).
/// The value is ±<see cref="Coefficient"/> × 10^<see cref="Exponent"/>; the coefficient has no trailing zeros.
/// </summary>
internal readonly struct Number : IEquatable<Number>, IComparable<Number>
{
    public const int MaxDigits = 38;

    public const int MaxMagnitude = 125;

    public const int MinMagnitude = -130;

    public Number(bool negative, UInt128 coefficient, int exponent)
    {
        while (coefficient != 0)
        {
            var (quotient, remainder) = UInt128.DivRem(coefficient, 10);
            if (remainder != 0)
            {
                break;
            }

            coefficient = quotient;
            exponent++;
        }

        Coefficient = coefficient;
        Negative = negative && coefficient != 0;
        Exponent = coefficient == 0 ? 0 : exponent;
    }

    public bool Negative { get; }

    public UInt128 Coefficient { get; }

    public int Exponent { get; }

    public bool IsZero => Coefficient == 0;

    /// <summary>How many significant digits it has; 1 for zero.</summary>
    public int Digits => Coefficient == 0 ? 1 : CountDigits(Coefficient);

    /// <summary>The power of ten of its first digit.</summary>
    public int Magnitude => Exponent + Digits - 1;

    public static Number Of(long value) => new(value < 0, (UInt128)Int128.Abs(value), 0);

    public bool Equals(Number other) => Negative == other.Negative && Exponent == other.Exponent && Coefficient == other.Coefficient;

    public override bool Equals(object? obj) => obj is Number other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Negative, Coefficient, Exponent);

    public int CompareTo(Number other)
    {
        var sign = Sign;
        if (sign != other.Sign)
        {
            return sign.CompareTo(other.Sign);
        }

        return sign == 0 ? 0 : sign * CompareMagnitude(other);
    }

    /// <summary>The canonical text: plain decimal digits, no exponent, no superfluous zero.</summary>
    public override string ToString() => NumberText.Format(this);

    private int Sign => Coefficient == 0 ? 0 : Negative ? -1 : 1;

    private int CompareMagnitude(Number other)
    {
        var magnitude = Magnitude.CompareTo(other.Magnitude);
        if (magnitude != 0 || Exponent == other.Exponent)
        {
            return magnitude != 0 ? magnitude : Coefficient.CompareTo(other.Coefficient);
        }

        return Exponent > other.Exponent
            ? (Coefficient * PowerOfTen(Exponent - other.Exponent)).CompareTo(other.Coefficient)
            : Coefficient.CompareTo(other.Coefficient * PowerOfTen(other.Exponent - Exponent));
    }

    internal static UInt128 PowerOfTen(int power)
    {
        UInt128 result = 1;
        for (; power > 0; power--)
        {
            result *= 10;
        }

        return result;
    }

    private static int CountDigits(UInt128 value)
    {
        var digits = 0;
        while (value > ulong.MaxValue)
        {
            value /= 10_000_000_000;
            digits += 10;
        }

        for (var rest = (ulong)value; rest != 0; rest /= 10)
        {
            digits++;
        }

        return digits;
    }
}
