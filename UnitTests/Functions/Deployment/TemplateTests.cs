using System.Text.Json;
using CampusIssues.Functions;
using CampusIssues.Functions.Issues;
using CampusIssues.UnitTests.Functions.Support;
using YamlDotNet.RepresentationModel;

namespace CampusIssues.UnitTests.Functions.Deployment;

public sealed class TemplateTests
{
    private const int MaxBody = 51_200;
    private static readonly YamlMappingNode Resources = TemplateTables.Template.Map("Resources");
    private static readonly YamlMappingNode Monitoring = TemplateTables.Load("Deployment/monitoring.yaml").Map("Resources");

    [Theory]
    [InlineData("Deployment/template.yaml")]
    [InlineData("Deployment/monitoring.yaml")]
    public void A_template_fits_into_a_request(string template) =>
        new FileInfo(Path.Combine(AppContext.BaseDirectory, template)).Length.ShouldBeLessThanOrEqualTo(MaxBody);

    [Fact]
    public void Functions_of_the_template_are_those_of_the_table_each_with_its_own_role()
    {
        var functions = Of("AWS::Lambda::Function").ToArray();

        functions.Select(function => function.Properties.Text("Handler")).ShouldBe(FunctionTable.All.Keys, ignoreOrder: true);
        functions.ShouldAllBe(function => function.Properties.Text("FunctionName") == function.Properties.Text("Handler"));
        functions.Select(function => function.Properties.Text("Role")).Distinct().Count().ShouldBe(functions.Length);
        functions.ShouldAllBe(function => function.Properties.Text("Timeout") == "30" && function.Properties.Text("MemorySize") == "256");
    }

    [Fact]
    public void No_role_may_scan_or_has_a_star_but_for_traces()
    {
        foreach (var statement in Of("AWS::IAM::Role").SelectMany(role => Statements(role.Properties)))
        {
            var actions = ((YamlSequenceNode)statement["Action"]).Select(action => ((YamlScalarNode)action).Value!).ToArray();
            actions.ShouldNotContain("dynamodb:Scan");
            actions.ShouldAllBe(action => !action.Contains('*', StringComparison.Ordinal));
            if (statement["Resource"] is YamlScalarNode { Value: "*" })
            {
                actions.ShouldAllBe(action => action.StartsWith("xray:", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void What_costs_or_needs_code_is_made_only_when_there_is_code()
    {
        string[] always = ["AWS::DynamoDB::Table", "AWS::SES::EmailIdentity"];

        Resources.Children.Values.Cast<YamlMappingNode>().Where(resource => !resource.Children.ContainsKey(new YamlScalarNode("Condition")))
            .Select(resource => resource.Text("Type")).Distinct().ShouldBe(always);
    }

    [Fact]
    public void Indexes_are_those_of_the_keys_and_hold_what_a_list_shows()
    {
        var item = IssueItem.Write(Samples.Issue(Status.Resolved) with { AssignedTo = "IT", DuplicateOf = "x" });
        foreach (var index in Resources.Map("IssuesTable").Map("Properties").List("GlobalSecondaryIndexes"))
        {
            item.Keys.ShouldContain(index.List("KeySchema").First().Text("AttributeName"));
            ((YamlSequenceNode)index.Map("Projection")["NonKeyAttributes"]).Select(name => ((YamlScalarNode)name).Value!).ShouldBeSubsetOf(item.Keys);
        }
    }

    [Fact]
    public void The_dashboard_parses_fits_the_grid_and_names_what_exists()
    {
        var body = JsonDocument.Parse(Monitoring.Map("Dashboard").Map("Properties").Text("DashboardBody")).RootElement;
        foreach (var widget in body.GetProperty("widgets").EnumerateArray())
        {
            (widget.GetProperty("x").GetInt32() + widget.GetProperty("width").GetInt32()).ShouldBeLessThanOrEqualTo(24);
            var names = widget.GetProperty("properties").GetRawText();
            foreach (var metric in Metrics(widget))
            {
                var function = Array.IndexOf(metric, "FunctionName");
                (function < 0 || FunctionTable.All.ContainsKey(metric[function + 1])).ShouldBeTrue(names);
            }
        }
    }

    private static IEnumerable<string[]> Metrics(JsonElement widget) =>
        widget.GetProperty("properties").TryGetProperty("metrics", out var metrics)
            ? metrics.EnumerateArray().Select(metric => metric.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.String).Select(part => part.GetString()!).ToArray())
            : [];

    private static IEnumerable<(string Name, YamlMappingNode Properties)> Of(string type) =>
        from resource in Resources.Children
        let body = (YamlMappingNode)resource.Value
        where body.Text("Type") == type
        select (((YamlScalarNode)resource.Key).Value!, body.Map("Properties"));

    private static IEnumerable<YamlMappingNode> Statements(YamlMappingNode role) =>
        role.List("Policies").SelectMany(policy => policy.Map("PolicyDocument").List("Statement"));
}
