using System.Text;
using CampusIssues.Functions;
using CampusIssues.Functions.Access;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions.Access;

public sealed class StaffTokensTests
{
    private readonly ManualClock _clock = new();

    private StaffTokens Tokens => new(new Settings { StaffTokenKey = new string('k', 32) }, _clock);

    [Fact]
    public void A_token_says_who_for_half_an_hour()
    {
        var (token, expires) = Tokens.Issue(new Principal("bo", Role.Technician));

        expires.ShouldBe(_clock.GetUtcNow().AddMinutes(30));
        Tokens.Read("Bearer " + token).ShouldBe(new Principal("bo", Role.Technician));
        _clock.Advance(TimeSpan.FromMinutes(30));
        Tokens.Read("Bearer " + token).ShouldBeNull();
    }

    [Fact]
    public void Another_key_s_token_is_none()
    {
        var other = new StaffTokens(new Settings { StaffTokenKey = new string('o', 32) }, _clock);

        Tokens.Read("Bearer " + other.Issue(new Principal("bo", Role.Admin)).Token).ShouldBeNull();
    }

    [Fact]
    public void A_changed_role_is_found_out()
    {
        var (token, _) = Tokens.Issue(new Principal("bo", Role.Viewer));
        var signature = token.Split('.')[1];
        var forged = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"name":"bo","role":"admin","expires":9999999999}""")).TrimEnd('=');

        Tokens.Read($"Bearer {forged}.{signature}").ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer .")]
    [InlineData("Bearer a.b")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Basic Ym86MTIzNDU2")]
    [InlineData("Bearer ä.ö")]
    public void Rubbish_is_nobody(string authorization) => Tokens.Read(authorization).ShouldBeNull();

    [Fact]
    public void A_short_key_makes_no_tokens() =>
        Should.Throw<InvalidOperationException>(() => new StaffTokens(new Settings { StaffTokenKey = "short" }, _clock).Issue(new Principal("bo", Role.Admin)))
            .Message.ShouldBe("STAFF_TOKEN_KEY must have at least 32 characters");
}
