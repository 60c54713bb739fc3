using CampusIssues.Emulator.ApiGateway.Local;

namespace CampusIssues.UnitTests.Emulator.ApiGateway.Local;

public sealed class RouteConfigTests
{
    [Fact]
    public void Every_variable_of_the_official_tool_is_read_whether_it_holds_one_route_or_several()
    {
        var routes = RouteConfig.Read(new Dictionary<string, string>
        {
            ["APIGATEWAY_EMULATOR_ROUTE_CONFIG_B"] = """{"LambdaResourceName":"B","HttpMethod":"Get","Path":"/b","Endpoint":"http://localhost:1"}""",
            ["APIGATEWAY_EMULATOR_ROUTE_CONFIG"] = """[{"LambdaResourceName":"A","HttpMethod":"Post","Path":"/a"},{"lambdaResourceName":"A","httpMethod":"Put","path":"/a"}]""",
            ["PATH"] = "/bin",
        });

        routes.Select(route => $"{route.HttpMethod} {route.Path} {route.LambdaResourceName}").ShouldBe(["Post /a A", "Put /a A", "Get /b B"]);
    }

    [Fact]
    public void A_route_that_can_t_be_read_is_named()
    {
        var error = Should.Throw<InvalidDataException>(() => RouteConfig.Read(new Dictionary<string, string> { ["APIGATEWAY_EMULATOR_ROUTE_CONFIG_X"] = "{" }));

        error.Message.ShouldStartWith("APIGATEWAY_EMULATOR_ROUTE_CONFIG_X isn't a route");
    }
}
