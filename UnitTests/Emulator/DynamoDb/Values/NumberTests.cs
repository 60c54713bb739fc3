using System.Text;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CampusIssues.UnitTests.Emulator.DynamoDb.Values;

public sealed class NumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("+1", "1")]
    [InlineData("1.50", "1.5")]
    [InlineData("1.5e2", "150")]
    [InlineData("1E-3", "0.001")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("00012", "12")]
    [InlineData("-123.4560", "-123.456")]
    [InlineData("99999999999999999999999999999999999999", "99999999999999999999999999999999999999")]
    [InlineData("1e-130", "0.0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001")]
    public void A_number_has_one_form(string text, string canonical) => Parse(text).ToString().ShouldBe(canonical);

    [Theory]
    [InlineData("", "The parameter cannot be converted to a numeric value")]
    [InlineData("abc", "The parameter cannot be converted to a numeric value: abc")]
    [InlineData("1 ", "The parameter cannot be converted to a numeric value: 1 ")]
    [InlineData("1.2.3", "The parameter cannot be converted to a numeric value: 1.2.3")]
    [InlineData("1e", "The parameter cannot be converted to a numeric value: 1e")]
    [InlineData("NaN", "The parameter cannot be converted to a numeric value: NaN")]
    [InlineData("1e126", "Number overflow. Attempting to store a number with magnitude larger than supported range")]
    [InlineData("-1e126", "Number overflow. Attempting to store a number with magnitude larger than supported range")]
    [InlineData("1e-131", "Number underflow. Attempting to store a number with magnitude smaller than supported range")]
    [InlineData("123456789012345678901234567890123456789", "Attempting to store more than 38 significant digits in a Number")]
    public void What_is_no_number_is_told_in_the_words_of_AWS(string text, string fault) =>
        NumberText.TryParse(Encoding.UTF8.GetBytes(text), out _).ShouldBe(fault);

    [Theory]
    [InlineData("0.1", "0.2", "0.3")]
    [InlineData("1", "-1", "0")]
    [InlineData("1e20", "1", "100000000000000000001")]
    [InlineData("99999999999999999999999999999999999999", "1", "100000000000000000000000000000000000000")]
    [InlineData("-5.5", "0.25", "-5.25")]
    public void Sums_are_exact(string left, string right, string sum) => NumberArithmetic.Add(Parse(left), Parse(right)).ToString().ShouldBe(sum);

    [Fact]
    public void Keys_have_the_order_of_their_numbers()
    {
        var numbers = Gen.Choose(-2_000_000, 2_000_000)
            .Zip(Gen.Choose(-130, 118), (digits, exponent) => Parse($"{digits}e{exponent}"))
            .ToArbitrary();

        Prop.ForAll(numbers, numbers, (left, right) =>
            Math.Sign(left.CompareTo(right)) == Math.Sign(NumberKey.Encode(left).AsSpan().SequenceCompareTo(NumberKey.Encode(right)))).QuickCheckThrowOnFailure();
    }

    private static Number Parse(string text)
    {
        NumberText.TryParse(Encoding.UTF8.GetBytes(text), out var number).ShouldBeNull();
        return number;
    }
}
