using Amazon.DynamoDBv2.Model;
using CampusIssues.Functions.Access;
using CampusIssues.Functions.Issues;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions.Issues;

public sealed class PageCostTests
{
    [Theory]
    [InlineData("", 4)]
    [InlineData("status=OPEN&", 4)]
    [InlineData("status=OPEN,IN_PROGRESS&", 8)]
    [InlineData("location=Library&status=OPEN,IN_PROGRESS&", 4)]
    public async Task A_page_costs_the_same_however_many_issues_there_are(string query, int keys)
    {
        var campus = await TestCampus.StartAsync();
        await SeedAsync(campus, 200);
        var few = await CostAsync(campus, query);
        await SeedAsync(campus, 1000);
        var many = await CostAsync(campus, query);

        many.Shown.ShouldBe(20);
        many.Queries.ShouldBeInRange(keys, keys * 3);
        many.Examined.ShouldBeInRange(20, 20 * 3);
        many.Examined.ShouldBeInRange(few.Examined - 20, few.Examined + 20);
    }

    [Fact]
    public async Task A_search_that_finds_little_stops_after_a_bounded_number()
    {
        var campus = await TestCampus.StartAsync();
        await SeedAsync(campus, 1200);

        var cost = await CostAsync(campus, "q=nothing-like-it&");

        cost.Shown.ShouldBe(0);
        cost.Examined.ShouldBeLessThanOrEqualTo(32 * 250);
    }

    private static async Task<(int Shown, int Queries, int Examined)> CostAsync(TestCampus campus, string query)
    {
        campus.Dynamo.Forget();
        var page = await campus.GetAsync($"/get-all-issues?{query}limit=20", Role.Viewer);
        return (page.Number("count"), campus.Dynamo.Queries, campus.Dynamo.Examined);
    }

    private static async Task SeedAsync(TestCampus campus, int count)
    {
        var random = new Random(count);
        for (var batch = 0; batch < count / 25; batch++)
        {
            var writes = Enumerable.Range(0, 25).Select(_ => new WriteRequest(new PutRequest(IssueItem.Write(Another(random))))).ToList();
            await campus.Dynamo.BatchWriteItemAsync(new BatchWriteItemRequest { RequestItems = new() { [campus.Settings.IssuesTable] = writes } });
        }
    }

    private static Issue Another(Random random)
    {
        var id = new byte[16];
        random.NextBytes(id);
        return Samples.Issue() with { IssueId = new Guid(id).ToString(), CreatedAt = Samples.Now.AddSeconds(random.Next(1_000_000)) };
    }
}
