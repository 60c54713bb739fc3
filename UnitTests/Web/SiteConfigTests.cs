using CampusIssues.Web;
using Microsoft.Extensions.Configuration;

namespace CampusIssues.UnitTests.Web;

public sealed class SiteConfigTests
{
    [Theory]
    [InlineData("http://localhost:5081", "http://localhost:5081")]
    [InlineData("http://localhost:5081/", "http://localhost:5081")]
    [InlineData("https://api.example.org/prod/", "https://api.example.org/prod")]
    public void The_address_of_the_api_has_no_slash_at_its_end(string given, string expected) =>
        SiteConfig.From(With(given)).ApiBaseUrl.ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("localhost:5081")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/api")]
    public void Without_an_address_the_site_does_not_start(string? given) =>
        Should.Throw<InvalidOperationException>(() => SiteConfig.From(With(given)))
            .Message.ShouldBe($"API_BASE_URL must be the http or https address of the API, but is '{given}'.");

    private static IConfiguration With(string? address) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("API_BASE_URL", address)]).Build();
}
