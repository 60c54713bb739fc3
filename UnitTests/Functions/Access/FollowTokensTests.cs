using CampusIssues.Functions;
using CampusIssues.Functions.Access;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions.Access;

public sealed class FollowTokensTests
{
    private readonly ManualClock _clock = new();

    private FollowTokens Tokens => new(new Settings { FollowLinkKey = new string('k', 32) }, _clock);

    [Fact]
    public void A_reporter_s_link_opens_its_own_issue_only()
    {
        var token = Tokens.ForReporter("issue-1");

        FollowTokens.IsReporter(Tokens.Holder("issue-1", token)!).ShouldBeTrue();
        Tokens.Holder("issue-2", token).ShouldBeNull();
    }

    [Fact]
    public void A_follower_is_no_reporter()
    {
        var token = Tokens.ForFollower("issue-1", "Bo@campus.example");

        Tokens.Holder("issue-1", token).ShouldBe(Hash.OfAddress("bo@campus.example"));
        Tokens.Holder("issue-1", token.Replace(token.Split('.')[0], "reporter", StringComparison.Ordinal)).ShouldBeNull();
    }

    [Fact]
    public void An_address_can_be_confirmed_for_a_week_and_stopped_for_ever()
    {
        var token = Tokens.ForAddress("bo@campus.example");

        Tokens.Address(token).ShouldBe((Hash.OfAddress("bo@campus.example"), true));
        _clock.Advance(TimeSpan.FromDays(7));
        Tokens.Address(token).ShouldBe((Hash.OfAddress("bo@campus.example"), false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("reporter.")]
    [InlineData("a.b.c")]
    [InlineData("a.9999999999.c")]
    public void Rubbish_opens_nothing(string token)
    {
        Tokens.Holder("issue-1", token).ShouldBeNull();
        Tokens.Address(token).ShouldBeNull();
    }
}
