using CampusIssues.Web;

namespace CampusIssues.UnitTests.Web;

public sealed class SecurityHeadersTests
{
    private static readonly SiteConfig Local = new("http://localhost:5081");
    private static readonly SiteConfig Deployed = new("https://abc.execute-api.eu-west-1.amazonaws.com/prod");

    [Fact]
    public void Only_own_scripts_run_and_no_string_becomes_markup() =>
        SecurityHeaders.For(Local)["Content-Security-Policy"].ShouldBe(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' http://localhost:5081; " +
            "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; " +
            "require-trusted-types-for 'script'; trusted-types 'none'");

    [Fact]
    public void A_deployed_page_talks_to_the_origin_of_its_api_by_https_only()
    {
        var headers = SecurityHeaders.For(Deployed);

        headers["Content-Security-Policy"].ShouldContain("connect-src 'self' https://abc.execute-api.eu-west-1.amazonaws.com;");
        headers["Content-Security-Policy"].ShouldEndWith("upgrade-insecure-requests");
        headers["Strict-Transport-Security"].ShouldBe("max-age=63072000; includeSubDomains; preload");
    }

    [Fact]
    public void A_laptop_without_certificate_is_not_forced_to_https() =>
        SecurityHeaders.For(Local).Keys.ShouldNotContain("Strict-Transport-Security");

    [Theory]
    [InlineData("X-Content-Type-Options", "nosniff")]
    [InlineData("X-Frame-Options", "DENY")]
    [InlineData("Referrer-Policy", "strict-origin-when-cross-origin")]
    [InlineData("Cross-Origin-Opener-Policy", "same-origin")]
    [InlineData("Cross-Origin-Resource-Policy", "same-origin")]
    public void Every_answer_carries(string name, string value) => SecurityHeaders.For(Local)[name].ShouldBe(value);
}
