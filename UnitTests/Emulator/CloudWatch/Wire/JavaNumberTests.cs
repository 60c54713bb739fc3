using CampusIssues.Emulator.CloudWatch.Wire;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Wire;

public sealed class JavaNumberTests
{
    [Theory]
    [InlineData(0, "0.0")]
    [InlineData(2, "2.0")]
    [InlineData(-21.5, "-21.5")]
    [InlineData(9999999, "9999999.0")]
    [InlineData(12000000, "1.2E7")]
    [InlineData(-123456789.125, "-1.23456789125E8")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.00025, "2.5E-4")]
    [InlineData(1e300, "1.0E300")]
    [InlineData(1.5e-9, "1.5E-9")]
    public void Numbers(double value, string text) => JavaNumber.Text(value).ShouldBe(text);
}
