using CampusIssues.Functions;
using CampusIssues.Functions.Issues;
using CampusIssues.UnitTests.Functions.Support;
using YamlDotNet.RepresentationModel;

namespace CampusIssues.UnitTests.Functions.Deployment;

public sealed class TemplateTests
{
    private const int MaxBody = 51_200;
    private static readonly YamlMappingNode Resources = TemplateTables.Template.Map("Resources");

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
    public void The_list_s_own_role_allows_what_the_list_does()
    {
        var allowed = Statements(Resources.Map("GetAllCampusIssuesRole").Map("Properties"))
            .SelectMany(statement => ((YamlSequenceNode)statement["Action"]).Select(action => (((YamlScalarNode)action).Value!, ((YamlScalarNode)statement["Resource"]).Value!)))
            .ToArray();

        allowed.ShouldContain(("dynamodb:Query", "${IssuesTable.Arn}/index/*"));
        allowed.ShouldContain(("dynamodb:GetItem", "IssuesTable.Arn"));
        allowed.ShouldContain(("dynamodb:BatchGetItem", "RequestsTable.Arn"));
    }

    [Fact]
    public void What_costs_or_needs_code_is_made_only_when_there_is_code()
    {
        string[] always = ["AWS::DynamoDB::Table", "AWS::SES::EmailIdentity", "AWS::IAM::Role", "AWS::SQS::Queue"];

        Resources.Children.Values.Cast<YamlMappingNode>().Where(resource => !resource.Children.TryGetValue("Condition", out var condition) || condition.ToString() == "MakesIdentity")
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

    private static IEnumerable<(string Name, YamlMappingNode Properties)> Of(string type) =>
        from resource in Resources.Children
        let body = (YamlMappingNode)resource.Value
        where body.Text("Type") == type
        select (((YamlScalarNode)resource.Key).Value!, body.Map("Properties"));

    private static IEnumerable<YamlMappingNode> Statements(YamlMappingNode role) =>
        role.List("Policies").SelectMany(policy => policy.Map("PolicyDocument").List("Statement"));
}
