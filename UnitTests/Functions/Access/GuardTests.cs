using CampusIssues.Functions;
using CampusIssues.Functions.Access;
using CampusIssues.Functions.Api;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions.Access;

public sealed class GuardTests
{
    /// <summary>Every route and what each caller gets there: public, viewer, technician, admin.</summary>
    public static TheoryData<string, string> Matrix => Cases.Read("Access/guard.cases");

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task A_route_lets_in_who_may(string route, string expected)
    {
        var campus = await TestCampus.StartAsync();
        List<string> statuses = [];
        foreach (Role? role in new Role?[] { null, Role.Viewer, Role.Technician, Role.Admin })
        {
            var decision = Guard.Decide(route, role is { } staff ? new Principal("bo", staff) : null);
            var answer = await campus.CallAsync(route.Split(' ')[0], route.Split(' ')[1].Replace("{issueId}", "CI-0000-0000", StringComparison.Ordinal), "{}", role);
            decision.Allowed.ShouldBe(answer.Status is not (401 or 403), route);
            statuses.Add(decision.Allowed ? "yes" : $"{answer.Status}");
        }

        string.Join(' ', statuses).ShouldBe(expected);
    }

    [Fact]
    public async Task The_table_of_cases_names_every_route_and_the_guard_has_a_rule_for_each()
    {
        var services = (await TestCampus.StartAsync()).Services;
        string[] routes = [.. FunctionTable.All.Values.Select(build => build(services)).OfType<ApiFunction>().SelectMany(function => function.Routes).Select(route => route.Name)];

        Cases.Lines("Access/guard.cases").Select(line => line.Split('⇶')[0].Trim()).ShouldBe(routes, ignoreOrder: true);
        Guard.Rules.Keys.ShouldBe(routes, ignoreOrder: true);
    }

    [Fact]
    public void A_route_without_a_rule_is_refused_to_everybody() =>
        Guard.Decide("GET /secret", new Principal("bo", Role.Admin)).ShouldBe(new Decision(false, "admin bo", "GET /secret", "no rule"));
}
