using System.Net;
using System.Text;
using CampusIssues.Emulator;
using CampusIssues.IntegrationTests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.IntegrationTests.Emulator;

public sealed class GatewayTests : IDisposable
{
    private const string Document = """
        openapi: 3.0.1
        info: {title: hello, version: "1"}
        x-amazon-apigateway-request-validators: {all: {validateRequestBody: true, validateRequestParameters: true}}
        paths:
          /hello/{name}:
            post:
              x-amazon-apigateway-request-validator: all
              requestBody: {content: {application/json: {schema: {type: object, required: [mood]}}}}
            options:
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates: {application/json: '{"statusCode": 204}'}
                responses: {default: {statusCode: "204", responseParameters: {method.response.header.Access-Control-Allow-Origin: "'${Site}'"}}}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway");
    private readonly HttpClient _http = new();

    public void Dispose()
    {
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Write(string text)
    {
        var file = Path.Combine(_folder.FullName, "openapi.yaml");
        File.WriteAllText(file, text);
        return file;
    }

    [Fact]
    public async Task The_gateway_port_serves_the_routes_of_the_environment_by_the_document()
    {
        await using var aws = await AwsEmulator.StartAsync(new EmulatorOptions
        {
            Port = 0,
            GatewayPort = 0,
            Environment = new Dictionary<string, string>
            {
                ["APIGATEWAY_EMULATOR_ROUTE_CONFIG_Hello"] = """{"LambdaResourceName":"Hello","HttpMethod":"Post","Path":"/hello/{name}"}""",
                ["API_GATEWAY_EMULATOR_OPENAPI"] = Write(Document),
                ["Site"] = "http://localhost:5080",
            },
        });
        await using var function = new RuntimeClient(aws.Endpoint, "Hello", invocation =>
            $$$"""{"statusCode":201,"headers":{"X-From":"{{{invocation.GetProperty("pathParameters").GetProperty("name").GetString()}}}"},"body":{{{invocation.GetProperty("body").GetRawText()}}}}""");

        using var answer = await _http.PostAsync(new Uri(aws.GatewayEndpoint!, "/hello/bo"), Json("""{"mood":"fine"}"""));
        using var refused = await _http.PostAsync(new Uri(aws.GatewayEndpoint!, "/hello/bo"), Json("{}"));
        using var preflight = await _http.SendAsync(new HttpRequestMessage(HttpMethod.Options, new Uri(aws.GatewayEndpoint!, "/hello/bo")));
        using var nowhere = await _http.GetAsync(new Uri(aws.GatewayEndpoint!, "/nowhere"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.GetValues("X-From").ShouldBe(["bo"]);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"mood":"fine"}""");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Invalid request body"}""");
        preflight.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        preflight.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["http://localhost:5080"]);
        nowhere.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [FactRequiring("aws")]
    public async Task The_CLI_builds_and_deploys_an_api_that_outlives_the_process()
    {
        var options = new EmulatorOptions { Port = 0, DataDirectory = _folder.FullName };
        string id;
        await using (var aws = await AwsEmulator.StartAsync(options))
        {
            var cli = new AwsCli(aws.Endpoint);
            var api = await cli.RunAsync("apigateway", "create-rest-api", "--name", "built");
            id = api.GetProperty("id").GetString()!;
            var root = api.GetProperty("rootResourceId").GetString()!;
            string[] method = ["--rest-api-id", id, "--resource-id", root, "--http-method", "GET"];
            await cli.RunAsync(["apigateway", "put-method", .. method, "--authorization-type", "NONE"]);
            await cli.RunAsync(["apigateway", "put-method-response", .. method, "--status-code", "200"]);
            await cli.RunAsync(["apigateway", "put-integration", .. method, "--type", "MOCK", "--request-templates", """{"application/json":"{\"statusCode\": 200}"}"""]);
            await cli.RunAsync(["apigateway", "put-integration-response", .. method, "--status-code", "200", "--response-templates", """{"application/json":"{\"stage\":\"$context.stage\"}"}"""]);
            await cli.RunAsync("apigateway", "create-deployment", "--rest-api-id", id, "--stage-name", "prod");

            (await _http.GetStringAsync(new Uri(aws.Endpoint, $"/_aws/execute-api/{id}/prod/"))).ShouldBe("""{"stage":"prod"}""");
            var failure = await cli.FailAsync("apigateway", "get-stage", "--rest-api-id", id, "--stage-name", "none");
            failure.ShouldContain("(NotFoundException) when calling the GetStage operation");
            failure.ShouldContain("Invalid stage identifier specified");
        }

        await using var again = await AwsEmulator.StartAsync(options);
        (await _http.GetStringAsync(new Uri(again.Endpoint, $"/restapis/{id}/prod/_user_request_/"))).ShouldBe("""{"stage":"prod"}""");
    }

    [FactRequiring("aws")]
    public async Task A_key_of_a_usage_plan_is_throttled()
    {
        await using var aws = await AwsEmulator.StartAsync();
        var cli = new AwsCli(aws.Endpoint);
        var id = await ImportAsync(cli, """
            openapi: 3.0.1
            info: {title: keyed, version: "1"}
            components: {securitySchemes: {api_key: {type: apiKey, name: x-api-key, in: header}}}
            paths:
              /: {get: {security: [{api_key: []}], x-amazon-apigateway-integration: {type: mock, requestTemplates: {application/json: '{"statusCode": 200}'}, responses: {default: {statusCode: "200"}}}}}
            """);
        var key = await cli.RunAsync("apigateway", "create-api-key", "--name", "partner", "--enabled");
        var plan = await cli.RunAsync("apigateway", "create-usage-plan", "--name", "partners", "--api-stages", $"apiId={id},stage=prod", "--throttle", "burstLimit=1,rateLimit=0.001");
        await cli.RunAsync("apigateway", "create-usage-plan-key", "--usage-plan-id", plan.GetProperty("id").GetString()!, "--key-type", "API_KEY", "--key-id", key.GetProperty("id").GetString()!);
        var address = new Uri(aws.Endpoint, $"/_aws/execute-api/{id}/prod/");

        (await _http.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        _http.DefaultRequestHeaders.Add("x-api-key", key.GetProperty("value").GetString());
        (await _http.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _http.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [FactRequiring("aws")]
    public async Task An_HTTP_proxy_integration_passes_requests_on_and_answers_back()
    {
        await using var backend = WebApplication.CreateSlimBuilder().Build();
        backend.Urls.Add("http://127.0.0.1:0");
        backend.MapFallback((HttpRequest request) => Results.Text($"{request.Method} {request.Path}{request.QueryString} {request.Headers["X-Extra"]}", statusCode: 207));
        await backend.StartAsync();
        await using var aws = await AwsEmulator.StartAsync();
        var id = await ImportAsync(new AwsCli(aws.Endpoint), $$$"""
            openapi: 3.0.1
            info: {title: proxied, version: "1"}
            paths:
              /p/{proxy+}:
                x-amazon-apigateway-any-method:
                  parameters: [{name: proxy, in: path, required: true, schema: {type: string}}]
                  x-amazon-apigateway-integration:
                    type: http_proxy
                    httpMethod: ANY
                    uri: "{{{backend.Urls.First()}}}/behind/{proxy}"
                    requestParameters: {integration.request.path.proxy: method.request.path.proxy, integration.request.header.X-Extra: "'more'"}
            """);

        using var answer = await _http.PutAsync(new Uri(aws.Endpoint, $"/_aws/execute-api/{id}/prod/p/a/b?q=1"), Json("{}"));

        answer.StatusCode.ShouldBe(HttpStatusCode.MultiStatus);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("PUT /behind/a/b?q=1 more");
    }

    private async Task<string> ImportAsync(AwsCli cli, string document)
    {
        var api = await cli.RunAsync("apigateway", "import-rest-api", "--body", $"fileb://{Write(document)}");
        var id = api.GetProperty("id").GetString()!;
        await cli.RunAsync("apigateway", "create-deployment", "--rest-api-id", id, "--stage-name", "prod");
        return id;
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
