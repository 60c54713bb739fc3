using System.Text.RegularExpressions;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Functions;
using CampusIssues.Functions.Api;
using CampusIssues.UnitTests.Architecture;
using CampusIssues.UnitTests.Functions.Support;
using Microsoft.OpenApi;
using YamlDotNet.RepresentationModel;

namespace CampusIssues.UnitTests.Functions.Deployment;

public sealed partial class OpenApiTests
{
    private static readonly YamlMappingNode Document = TemplateTables.Load("Deployment/openapi.yaml");

    [Fact]
    public async Task Routes_and_functions_of_the_document_are_those_of_the_handlers()
    {
        var services = (await TestCampus.StartAsync()).Services;
        var handlers = FunctionTable.All
            .Select(entry => (entry.Key, Function: entry.Value(services) as ApiFunction))
            .Where(entry => entry.Function is not null)
            .SelectMany(entry => entry.Function!.Routes.Select(route => $"{route.Name} {entry.Key}"));

        Operations().Where(operation => operation.Method is not ("options" or "x-amazon-apigateway-any-method"))
            .Select(operation => $"{operation.Method.ToUpperInvariant()} {operation.Path} {Function(operation.Node)}")
            .ShouldBe(handlers, ignoreOrder: true);
    }

    [Fact]
    public void Routes_of_the_document_are_those_of_the_AppHost()
    {
        var program = Repository.Read("AppHost/Program.cs");
        var functions = AppHostFunction().Matches(program).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

        // Preflights are the document's own; the AppHost has one route for all of them, for AWS's own tool.
        AppHostRoute().Matches(program).Where(match => match.Groups[2].Value != "Options").Select(match => $"{match.Groups[2].Value.ToUpperInvariant()} {match.Groups[3].Value} {functions[match.Groups[1].Value]}").ShouldBe(
            Operations().Where(operation => operation.Method is not ("options" or "x-amazon-apigateway-any-method"))
                .Select(operation => $"{operation.Method.ToUpperInvariant()} {operation.Path} {Function(operation.Node)}"),
            ignoreOrder: true);
    }

    [Fact]
    public void The_document_is_valid_OpenAPI()
    {
        var json = YamlTemplate.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Deployment/openapi.yaml")))!.ToJsonString();

        var read = OpenApiDocument.Parse(json, "json");

        read.Diagnostic!.Errors.ShouldBeEmpty();
        read.Document!.Paths.Count.ShouldBe(Document.Map("paths").Children.Count);
    }

    [Fact]
    public void Every_path_answers_preflights_and_refuses_other_methods()
    {
        foreach (var path in Operations().GroupBy(operation => operation.Path))
        {
            var methods = path.Select(operation => operation.Method).ToArray();
            var allowed = string.Join(',', methods.Where(method => !method.StartsWith('x')).Select(method => method.ToUpperInvariant()).Order());
            Parameters(path.Single(operation => operation.Method == "options").Node).Text("method.response.header.Access-Control-Allow-Methods").ShouldBe($"'{allowed}'");
            Parameters(path.Single(operation => operation.Method == "x-amazon-apigateway-any-method").Node).Text("method.response.header.Allow").ShouldBe($"'{allowed}'");
        }
    }

    [Theory]
    [InlineData("DEFAULT_4XX")]
    [InlineData("DEFAULT_5XX")]
    [InlineData("BAD_REQUEST_BODY")]
    [InlineData("BAD_REQUEST_PARAMETERS")]
    [InlineData("MISSING_AUTHENTICATION_TOKEN")]
    [InlineData("RESOURCE_NOT_FOUND")]
    [InlineData("REQUEST_TOO_LARGE")]
    [InlineData("UNSUPPORTED_MEDIA_TYPE")]
    [InlineData("THROTTLED")]
    public void Every_answer_of_the_gateway_has_our_error_form_and_cors(string type)
    {
        var response = Document.Map("x-amazon-apigateway-gateway-responses").Map(type);

        response.Map("responseTemplates").Text("application/json").ShouldMatch("""^\{"message":.+,"errors":\[\],"requestId":"\$context.requestId"\}$""");
        response.Map("responseParameters").Text("gatewayresponse.header.Access-Control-Allow-Origin").ShouldBe("'${SiteOrigin}'");
    }

    [Fact]
    public void Bodies_refuse_unknown_members_and_every_reference_leads_somewhere()
    {
        var schemas = Document.Map("components").Map("schemas");
        string[] bodies = ["IssueReport", "Follow", "Information", "Reopening", "EmailPreference", "StatusUpdate", "SignIn"];

        bodies.ShouldAllBe(body => schemas.Map(body).Text("additionalProperties") == "false");
        References(Document).Distinct().ShouldAllBe(reference => schemas.Children.ContainsKey(new YamlScalarNode(reference.Split('/', StringSplitOptions.None)[3])));
    }

    [Fact]
    public void Throttles_of_the_inner_loop_are_those_of_the_stage()
    {
        var stage = ((YamlSequenceNode)TemplateTables.Template.Map("Resources").Map("ApiStage").Map("Properties")["MethodSettings"]).OfType<YamlMappingNode>()
            .Select(setting => $"{setting.Text("ResourcePath").TrimStart('/')}/{setting.Text("HttpMethod")} {setting.Text("ThrottlingRateLimit")} {setting.Text("ThrottlingBurstLimit")}");

        Document.Map("x-stage-method-settings").Children.Select(entry => (Key: ((YamlScalarNode)entry.Key).Value, Value: (YamlMappingNode)entry.Value))
            .Select(setting => $"{setting.Key} {setting.Value.Text("throttlingRateLimit")} {setting.Value.Text("throttlingBurstLimit")}")
            .ShouldBe(stage);
    }

    [Fact]
    public void Answers_that_the_gateway_keeps_are_kept_by_token() =>
        ((YamlSequenceNode)Document.Map("paths").Map("/issue-status/{issueId}").Map("get").Map("x-amazon-apigateway-integration")["cacheKeyParameters"])
            .Select(name => ((YamlScalarNode)name).Value).ShouldBe(["method.request.path.issueId", "method.request.header.Authorization"]);

    private static IEnumerable<(string Path, string Method, YamlMappingNode Node)> Operations() =>
        from path in Document.Map("paths").Children
        from method in ((YamlMappingNode)path.Value).Children
        select (((YamlScalarNode)path.Key).Value!, ((YamlScalarNode)method.Key).Value!, (YamlMappingNode)method.Value);

    private static string Function(YamlMappingNode operation) =>
        operation.Map("x-amazon-apigateway-integration").Text("uri").Split(":function:")[1].Split('/')[0];

    private static YamlMappingNode Parameters(YamlMappingNode operation) =>
        operation.Map("x-amazon-apigateway-integration").Map("responses").Map("default").Map("responseParameters");

    private static IEnumerable<string> References(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(entry => entry.Key is YamlScalarNode { Value: "$ref" } ? [((YamlScalarNode)entry.Value).Value!] : References(entry.Value)),
        YamlSequenceNode list => list.SelectMany(References),
        _ => [],
    };

    [GeneratedRegex("var (\\w+) = Function\\(\"(\\w+)\"\\)")]
    private static partial Regex AppHostFunction();

    [GeneratedRegex("\\.WithReference\\((\\w+), Method\\.(\\w+), \"([^\"]+)\"\\)")]
    private static partial Regex AppHostRoute();
}
