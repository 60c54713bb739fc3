using System.Globalization;
using CampusIssues.Emulator.Sns.Delivery;

namespace CampusIssues.UnitTests.Emulator.Sns;

public sealed class RetryPolicyTests
{
    [Theory]
    [InlineData("linear", "0 1 1 1 10.5 20 20")]
    [InlineData("arithmetic", "0 1 1 1 8.125 20 20")]
    [InlineData("geometric", "0 1 1 1 4.472 20 20")]
    [InlineData("exponential", "0 1 1 1 7.333 20 20")]
    public void Delays_grow_by_phases(string backoff, string seconds)
    {
        var policy = new RetryPolicy(1, 20, 7, 1, 2, 1, backoff);

        string.Join(' ', Enumerable.Range(0, 7).Select(retry => policy.DelayOf(retry)!.Value.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture))).ShouldBe(seconds);
        policy.DelayOf(7).ShouldBeNull();
    }

    [Fact]
    public void By_default_it_is_three_times_after_twenty_seconds() =>
        Enumerable.Range(0, 4).Select(retry => RetryPolicy.Default.DelayOf(retry)?.TotalSeconds).ShouldBe([20, 20, 20, null]);
}
