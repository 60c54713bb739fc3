using System.Text.RegularExpressions;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Pages;

public sealed partial class PageTests : IAsyncLifetime
{
    private readonly LocalAws _aws = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _aws.DisposeAsync().AsTask();

    [Fact]
    public async Task The_page_and_everything_that_it_loads_is_there_and_has_no_inline_code()
    {
        var (left, seen) = (new Queue<string>(["/_aws/cloudwatch"]), new HashSet<string>());
        while (left.TryDequeue(out var address))
        {
            if (!seen.Add(address))
            {
                continue;
            }

            using var answer = await _aws.Http.GetAsync(address);
            ((int)answer.StatusCode).ShouldBe(200, address);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self'; style-src 'self'");
            var text = await answer.Content.ReadAsStringAsync();
            Inline().Match(text).Value.ShouldBeEmpty(address);
            foreach (var match in Loaded().Matches(text).Cast<Match>())
            {
                left.Enqueue(match.Groups[1].Success ? match.Groups[1].Value : $"/_aws/cloudwatch/{match.Groups[2].Value}");
            }
        }

        seen.Count.ShouldBe(10);
    }

    [Theory]
    [InlineData("GET", "/_aws/cloudwatch/mailbox.html")]
    [InlineData("POST", "/_aws/cloudwatch")]
    public async Task Other_addresses_are_not_there(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await _aws.Http.SendAsync(request);
        ((int)answer.StatusCode).ShouldBe(404);
    }

    [GeneratedRegex("""<script>|\son\w+=|\sstyle=|innerHTML|eval\(""")]
    private static partial Regex Inline();

    [GeneratedRegex("""(?:src|href)="(/_aws/[^"]+)"|from "\./([^"]+)";""")]
    private static partial Regex Loaded();
}
