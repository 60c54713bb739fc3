using System.Text.Json;
using System.Text.RegularExpressions;
using CampusIssues.UnitTests.Architecture;
using CampusIssues.UnitTests.Functions.Support;
using YamlDotNet.RepresentationModel;

namespace CampusIssues.UnitTests.Functions.Deployment;

/// <summary>No validator looks into a dashboard's body, or asks whether an alarm's metric exists: these do.</summary>
public sealed partial class DashboardTests
{
    private const int Columns = 24;
    private static readonly YamlMappingNode Template = TemplateTables.Template.Map("Resources");
    private static readonly YamlMappingNode Monitoring = TemplateTables.Load("Deployment/monitoring.yaml").Map("Resources");
    private static readonly JsonElement[] Widgets =
        [.. JsonDocument.Parse(Monitoring.Map("Dashboard").Map("Properties").Text("DashboardBody")).RootElement.GetProperty("widgets").EnumerateArray()];

    [Fact]
    public void Widgets_fit_the_grid_and_none_covers_another()
    {
        var taken = new HashSet<(int, int)>();
        foreach (var widget in Widgets)
        {
            var (x, y, width, height) = (widget.GetProperty("x").GetInt32(), widget.GetProperty("y").GetInt32(), widget.GetProperty("width").GetInt32(), widget.GetProperty("height").GetInt32());
            (x + width).ShouldBeLessThanOrEqualTo(Columns);
            Enumerable.Range(x, width).SelectMany(column => Enumerable.Range(y, height).Select(row => (column, row))).ShouldAllBe(cell => taken.Add(cell));
        }
    }

    [Theory]
    [InlineData("AWS/Lambda", "Invocations,Errors,Duration,Throttles")]
    [InlineData("AWS/ApiGateway", "Count,4XXError,5XXError,Latency")]
    [InlineData("AWS/DynamoDB", "ConsumedReadCapacityUnits,ConsumedWriteCapacityUnits,UserErrors,SystemErrors")]
    public void The_customers_widgets_are_there(string space, string names) =>
        names.Split(',').ShouldBeSubsetOf(Widgets.SelectMany(Metrics).Where(metric => metric[0] == space).Select(metric => metric[1]));

    [Fact]
    public void Every_metric_of_the_dashboard_is_of_something_that_the_template_makes() =>
        Widgets.SelectMany(Metrics).SelectMany(metric => Faults(metric[0], metric[1], Pairs(metric[2..]))).ShouldBeEmpty();

    [Fact]
    public void Every_metric_of_an_alarm_is_of_something_that_the_template_makes()
    {
        var metrics = Of(Monitoring, "AWS::CloudWatch::Alarm")
            .SelectMany(alarm => alarm.List("Metrics").Where(query => query.Children.ContainsKey("MetricStat")).Select(query => query.Map("MetricStat").Map("Metric")).DefaultIfEmpty(alarm))
            .Where(metric => metric.Children.ContainsKey("MetricName"));

        metrics.SelectMany(metric => Faults(metric.Text("Namespace"), metric.Text("MetricName"), metric.List("Dimensions").ToDictionary(one => one.Text("Name"), one => Resolved(one.Text("Value"))))).ShouldBeEmpty();
    }

    [Fact]
    public void Alarms_and_log_groups_of_the_dashboard_exist()
    {
        var body = Monitoring.Map("Dashboard").Map("Properties").Text("DashboardBody");
        var rule = Monitoring.Map("UserFacing").Map("Properties").Text("AlarmRule");
        var alarms = Monitoring.Children.Where(resource => ((YamlMappingNode)resource.Value).Text("Type").EndsWith("Alarm", StringComparison.Ordinal)).Select(resource => resource.Key.ToString()).ToArray();

        AlarmArn().Matches(body).Select(match => match.Groups[1].Value).ShouldBeSubsetOf(alarms);
        Placeholder().Matches(rule).Select(match => match.Groups[1].Value).ShouldBeSubsetOf(alarms);
        LogSource().Matches(body).Select(match => match.Groups[1].Value).ShouldBeSubsetOf(Of(Template, "AWS::Logs::LogGroup").Select(group => group.Text("LogGroupName")));
    }

    [Fact]
    public void Every_alarm_tells_somebody_and_rests_where_nothing_happens()
    {
        foreach (var alarm in Of(Monitoring, "AWS::CloudWatch::Alarm"))
        {
            alarm.Text("TreatMissingData").ShouldBe("notBreaching");
            ((YamlSequenceNode)alarm["AlarmActions"]).Single().ToString().ShouldBe("Alarms");
        }
    }

    /// <summary>What of a metric doesn't exist.</summary>
    private static IEnumerable<string> Faults(string space, string name, Dictionary<string, string> dimensions) => dimensions
        .Where(dimension => !Known(space, name, dimension.Key).Contains(dimension.Value))
        .Select(dimension => $"{space} {name}: {dimension.Key} = {dimension.Value}");

    private static IEnumerable<string> Known(string space, string name, string dimension) => (space, dimension) switch
    {
        ("AWS/Lambda", "FunctionName") => Of(Template, "AWS::Lambda::Function").Select(function => function.Text("FunctionName")),
        ("AWS/ApiGateway", "ApiName") => Of(Template, "AWS::ApiGateway::RestApi").Select(api => api.Text("Name")),
        ("AWS/ApiGateway", "Stage") => Of(Template, "AWS::ApiGateway::Stage").Select(stage => stage.Text("StageName")),
        ("AWS/DynamoDB", "TableName") => Of(Template, "AWS::DynamoDB::Table").Select(table => table.Text("TableName")),
        ("AWS/DynamoDB", "Operation") => ["GetItem", "PutItem", "Query", "TransactWriteItems", "UpdateItem"],
        ("AWS/SQS", "QueueName") => ["StreamFailures"],
        ("CampusIssues", "service") when Emitted(name) => Of(Template, "AWS::Lambda::Function").Select(function => function.Map("Environment").Map("Variables").Text("POWERTOOLS_SERVICE_NAME")),
        ("CampusIssues", "category") when Emitted(name) => CampusIssues.Functions.Campus.Catalogue.Current.IssueTypes.Select(type => type.Code),
        _ => [],
    };

    /// <summary>Whether a function writes a metric of this name.</summary>
    private static bool Emitted(string name) => Repository.Files("Functions", ".cs").Any(file => Repository.Read(file).Contains($"(\"{name}\"", StringComparison.Ordinal));

    /// <summary>A parameter of the nested stack stands for what the template hands it.</summary>
    private static string Resolved(string value) => value switch
    {
        "IssuesTable" => Template.Map("IssuesTable").Map("Properties").Text("TableName"),
        _ => value,
    };

    private static Dictionary<string, string> Pairs(string[] names) => names.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    private static IEnumerable<string[]> Metrics(JsonElement widget) =>
        widget.GetProperty("properties").TryGetProperty("metrics", out var metrics)
            ? metrics.EnumerateArray().Select(metric => metric.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.String).Select(part => part.GetString()!).ToArray())
            : [];

    private static IEnumerable<YamlMappingNode> Of(YamlMappingNode resources, string type) =>
        resources.Children.Values.Cast<YamlMappingNode>().Where(resource => resource.Text("Type") == type).Select(resource => resource.Map("Properties"));

    [GeneratedRegex("\\$\\{(\\w+)\\.Arn\\}")]
    private static partial Regex AlarmArn();

    [GeneratedRegex("\\$\\{(\\w+)\\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("SOURCE '([^']+)'")]
    private static partial Regex LogSource();
}
