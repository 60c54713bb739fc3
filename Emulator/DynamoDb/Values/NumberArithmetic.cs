using System.Numerics;

namespace CampusIssues.Emulator.DynamoDb.Values;

/// <summary>Exact sums and differences.</summary>
internal static class NumberArithmetic
{
    public static Number Add(Number left, Number right)
    {
        if (left.IsZero || right.IsZero)
        {
            return left.IsZero ? right : left;
        }

        var exponent = Math.Min(left.Exponent, right.Exponent);
        var sum = Signed(left, exponent) + Signed(right, exponent);
        return Round(sum, exponent);
    }

    public static Number Subtract(Number left, Number right) => Add(left, new Number(!right.Negative, right.Coefficient, right.Exponent));

    private static BigInteger Signed(Number number, int exponent)
    {
        var scaled = (BigInteger)number.Coefficient * BigInteger.Pow(10, number.Exponent - exponent);
        return number.Negative ? -scaled : scaled;
    }

    private static Number Round(BigInteger sum, int exponent)
    {
        var magnitude = BigInteger.Abs(sum);
        while (!magnitude.IsZero && magnitude % 10 == 0)
        {
            magnitude /= 10;
            exponent++;
        }

        var digits = magnitude.IsZero ? 1 : magnitude.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
        return digits + exponent - 1 > Number.MaxMagnitude
            ? throw Errors.Validation("Number overflow. Attempting to store a number with magnitude larger than supported range")
            : digits + exponent - 1 < Number.MinMagnitude && !magnitude.IsZero
            ? throw Errors.Validation("Number underflow. Attempting to store a number with magnitude smaller than supported range")
            : digits > Number.MaxDigits
            // AWS calls it an overflow, too.
            ? throw Errors.Validation("Number overflow. Attempting to store a number with magnitude larger than supported range")
            : new Number(sum.Sign < 0, (UInt128)magnitude, exponent);
    }
}
