using System.Text.Json.Nodes;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Dashboards;

public sealed class DashboardTests : CloudWatchFacts
{
    private const string Body = """{"widgets":[{"type":"metric","x":0,"y":0,"width":6,"height":6,"properties":{"metrics":[["Shop","Orders","shop","a",{"stat":"Sum"}],[{"expression":"m1*2"}]],"region":"us-east-1","view":"timeSeries","stacked":false}},{"type":"text","properties":{"markdown":"# Shop"}}]}""";

    [Fact]
    public async Task A_dashboard_lives()
    {
        var put = await CallAsync("PutDashboard", new() { ["DashboardName"] = "Shop", ["DashboardBody"] = Body });
        put.ToJsonString().ShouldBe("""{"DashboardValidationMessages":[]}""");

        var got = await CallAsync("GetDashboard", new() { ["DashboardName"] = "Shop" });
        got["DashboardArn"]!.ToString().ShouldBe("arn:aws:cloudwatch::000000000000:dashboard/Shop");
        got["DashboardBody"]!.ToString().ShouldBe(Body);
        (await CallAsync("ListDashboards", new() { ["DashboardNamePrefix"] = "Sh" })).ToJsonString().ShouldBe(
            $$"""{"DashboardEntries":[{"DashboardName":"Shop","DashboardArn":"arn:aws:cloudwatch::000000000000:dashboard/Shop","LastModified":{{Minute(0)}},"Size":{{Body.Length}}}]}""");
        (await CallAsync("ListDashboards", new() { ["DashboardNamePrefix"] = "x" }))["DashboardEntries"]!.AsArray().ShouldBeEmpty();

        (await RefusalAsync("DeleteDashboards", new() { ["DashboardNames"] = new JsonArray("Shop", "Other") })).ShouldBe("DashboardNotFoundError (ResourceNotFound;Sender): Dashboard Other does not exist");
        await CallAsync("DeleteDashboards", new() { ["DashboardNames"] = new JsonArray("Shop") });
        (await RefusalAsync("GetDashboard", new() { ["DashboardName"] = "Shop" })).ShouldBe("DashboardNotFoundError (ResourceNotFound;Sender): Dashboard Shop does not exist");
    }

    [Theory]
    [InlineData("{", ": The dashboard body is not valid JSON")]
    [InlineData("[]", ": The dashboard body must be a JSON object")]
    [InlineData("{}", ": Should have required property 'widgets'")]
    [InlineData("""{"widgets":[{"type":"chart","properties":{}}]}""", "/widgets/0/type: Should be one of [\"metric\",\"text\",\"log\",\"alarm\",\"explorer\",\"custom\"]")]
    [InlineData("""{"widgets":[{"type":"text","x":24,"width":25,"properties":{}}]}""", "/widgets/0/x: Should be <= 23", "/widgets/0/width: Should be <= 24", "/widgets/0/properties: Should have required property 'markdown'")]
    [InlineData("""{"widgets":[{"type":"metric","properties":{"region":"r"}}]}""", "/widgets/0/properties: Should have required property 'metrics'")]
    [InlineData("""{"widgets":[{"type":"metric","properties":{"region":"r","metrics":[["Shop"]]}}]}""", "/widgets/0/properties/metrics/0: Invalid metric field type, only \"String\" type is allowed in pairs of dimension name and value")]
    [InlineData("""{"widgets":[{"type":"alarm","properties":{"alarms":["x"]}}]}""", "/widgets/0/properties/alarms/0: Should be an alarm ARN")]
    [InlineData("""{"periodOverride":"never","widgets":[]}""", "/periodOverride: Should be one of [\"auto\",\"inherit\"]")]
    public async Task Every_fault_of_a_body_is_told(string body, params string[] faults)
    {
        var (status, answer, error) = await TryAsync("PutDashboard", new() { ["DashboardName"] = "Shop", ["DashboardBody"] = body }, "us-east-1");

        (status, error).ShouldBe((400, "InvalidParameterInput;Sender"));
        answer["dashboardValidationMessages"]!.AsArray().Select(message => $"{message!["DataPath"]}: {message["Message"]}").ShouldBe(faults);
    }

    [Fact]
    public async Task Names_are_letters_digits_dashes_and_underscores() => (await RefusalAsync("PutDashboard", new() { ["DashboardName"] = "My shop", ["DashboardBody"] = Body })).ShouldBe(
        "DashboardInvalidInputError (InvalidParameterInput;Sender): The value My shop for field DashboardName contains invalid characters. It can only contain alphanumerics, dash (-) and underscore (_).\n");

    [Fact]
    public async Task What_is_not_known_is_told_and_kept()
    {
        var put = await CallAsync("PutDashboard", new() { ["DashboardName"] = "Shop", ["DashboardBody"] = """{"colour":1,"widgets":[]}""" });
        put.ToJsonString().ShouldBe("""{"DashboardValidationMessages":[{"DataPath":"/colour","Message":"Unexpected property, it will be ignored"}]}""");
    }

    [Fact]
    public async Task The_query_protocol_tells_faults_by_its_own_code() => (await Should.ThrowAsync<QueryFault>(() => QueryAsync("PutDashboard", ("DashboardName", "Shop"), ("DashboardBody", "{}")))).Message.ShouldBe(
        "400 InvalidParameterInput: The field DashboardBody must be a valid JSON object\n: Should have required property 'widgets'");
}
