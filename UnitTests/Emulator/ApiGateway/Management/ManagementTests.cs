using System.Text.Json.Nodes;

namespace CampusIssues.UnitTests.Emulator.ApiGateway.Management;

public sealed class ManagementTests
{
    private const string Lambda = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:fn/invocations";
    private readonly TestManagement _aws = new();

    /// <summary>An API with GET /pets on the function, deployed as prod.</summary>
    private async Task<(string Api, string Resource)> DeployAsync()
    {
        var api = await _aws.CallAsync("POST", "/restapis", """{"name":"pets"}""", 201);
        var id = (string)api["id"]!;
        var resource = (string)(await _aws.CallAsync("POST", $"/restapis/{id}/resources/{api["rootResourceId"]}", """{"pathPart":"pets"}""", 201))["id"]!;
        await _aws.CallAsync("PUT", $"/restapis/{id}/resources/{resource}/methods/GET", """{"authorizationType":"NONE"}""", 201);
        await _aws.CallAsync("PUT", $"/restapis/{id}/resources/{resource}/methods/GET/integration", $$"""{"type":"AWS_PROXY","httpMethod":"POST","uri":"{{Lambda}}"}""", 201);
        await _aws.CallAsync("POST", $"/restapis/{id}/deployments", """{"stageName":"prod","variables":{"color":"red"}}""", 201);
        return (id, resource);
    }

    [Theory]
    [InlineData("/_aws/execute-api/{0}/prod/pets", "localhost:4566")]
    [InlineData("/restapis/{0}/prod/_user_request_/pets", "localhost:4566")]
    [InlineData("/prod/pets", "{0}.execute-api.localhost.localstack.cloud:4566")]
    public async Task A_deployed_api_is_reached_at_each_of_its_addresses(string target, string host)
    {
        var (api, _) = await DeployAsync();

        var answer = await _aws.InvokeAsync("GET", string.Format(null, target, api), string.Format(null, host, api));

        answer.Body.ShouldBe("ok");
        _aws.Functions.Calls[0].Payload.ShouldContain("\"path\":\"/pets\"");
        _aws.Functions.Calls[0].Payload.ShouldContain("\"path\":\"/prod/pets\"");
        _aws.Functions.Calls[0].Payload.ShouldContain("\"stageVariables\":{\"color\":\"red\"}");
    }

    [Fact]
    public async Task An_api_that_isn_t_deployed_answers_as_LocalStack_s()
    {
        var answer = await _aws.InvokeAsync("GET", "/_aws/execute-api/none/prod/pets");

        answer.StatusCode.ShouldBe(404);
        answer.Body.ShouldBe("""{"message":"The API id 'none' does not correspond to a deployed API Gateway API"}""");
    }

    [Fact]
    public async Task A_stage_that_isn_t_there_is_403()
    {
        var (api, _) = await DeployAsync();

        (await _aws.InvokeAsync("GET", $"/_aws/execute-api/{api}/dev/pets")).StatusCode.ShouldBe(403);
    }

    [Fact]
    public async Task Changes_are_served_only_after_a_new_deployment()
    {
        var (api, resource) = await DeployAsync();
        await _aws.CallAsync("DELETE", $"/restapis/{api}/resources/{resource}/methods/GET", "", 204);
        await _aws.CallAsync("PUT", $"/restapis/{api}/resources/{resource}/methods/POST", """{"authorizationType":"NONE"}""");

        (await _aws.InvokeAsync("GET", $"/_aws/execute-api/{api}/prod/pets")).StatusCode.ShouldBe(200);
        (await _aws.ErrorAsync("POST", $"/restapis/{api}/deployments", "{}", 400)).ShouldBe("No integration defined for method");
        await _aws.CallAsync("PUT", $"/restapis/{api}/resources/{resource}/methods/POST/integration", """{"type":"MOCK","requestTemplates":{"application/json":"{\"statusCode\":200}"}}""");
        await _aws.CallAsync("POST", $"/restapis/{api}/deployments", """{"stageName":"prod"}""");

        (await _aws.InvokeAsync("GET", $"/_aws/execute-api/{api}/prod/pets")).StatusCode.ShouldBe(403);
    }

    [Fact]
    public async Task All_of_it_survives_the_process()
    {
        var (api, _) = await DeployAsync();

        var again = new TestManagement(_aws.Documents);

        (await again.InvokeAsync("GET", $"/_aws/execute-api/{api}/prod/pets")).Body.ShouldBe("ok");
    }

    [Fact]
    public async Task A_tag_pins_the_id()
    {
        var api = await _aws.CallAsync("POST", "/restapis", """{"name":"x","tags":{"_custom_id_":"mine"}}""");

        ((string)api["id"]!).ShouldBe("mine");
    }

    [Fact]
    public async Task A_document_is_imported_exported_and_imported_again_alike()
    {
        const string document = """
            {"openapi":"3.0.1","info":{"title":"Doc","version":"2"},"paths":{"/a/{id}":{"get":{"operationId":"getA","parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string"}}],
             "responses":{"200":{"description":"200 response"}},
             "x-amazon-apigateway-integration":{"type":"mock","requestTemplates":{"application/json":"{\"statusCode\":200}"},"responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":"$input.params('id')"}}}}}}}}
            """;
        var api = (string)(await _aws.CallAsync("POST", "/restapis?mode=import", document, 201))["id"]!;
        await _aws.CallAsync("POST", $"/restapis/{api}/deployments", """{"stageName":"s"}""");
        var exported = await _aws.CallAsync("GET", $"/restapis/{api}/stages/s/exports/oas30?extensions=apigateway");
        var second = (string)(await _aws.CallAsync("POST", "/restapis?mode=import", exported.ToJsonString(), 201))["id"]!;
        await _aws.CallAsync("POST", $"/restapis/{second}/deployments", """{"stageName":"s"}""");

        (await _aws.InvokeAsync("GET", $"/_aws/execute-api/{second}/s/a/7")).Body.ShouldBe("7");
        exported["info"]!["title"]!.ToString().ShouldBe("Doc");
    }

    [Fact]
    public async Task Overwriting_replaces_what_was_there_and_merging_keeps_it()
    {
        var (api, _) = await DeployAsync();
        const string document = """{"openapi":"3.0.1","info":{"title":"new"},"paths":{"/other":{"get":{}}}}""";

        await _aws.CallAsync("PUT", $"/restapis/{api}?mode=merge", document);
        (await PathsAsync(api)).ShouldBe(["/", "/other", "/pets"]);
        await _aws.CallAsync("PUT", $"/restapis/{api}?mode=overwrite", document);
        (await PathsAsync(api)).ShouldBe(["/", "/other"]);
    }

    private async Task<string[]> PathsAsync(string api) =>
        [.. (await _aws.CallAsync("GET", $"/restapis/{api}/resources"))["item"]!.AsArray().Select(resource => (string)resource!["path"]!)];

    [Theory]
    [InlineData("replace", "/name", "new", "name", "\"new\"")]
    [InlineData("replace", "/minimumCompressionSize", "100", "minimumCompressionSize", "100")]
    [InlineData("replace", "/disableExecuteApiEndpoint", "true", "disableExecuteApiEndpoint", "true")]
    [InlineData("add", "/binaryMediaTypes/image~1png", "", "binaryMediaTypes", "[\"image/png\"]")]
    [InlineData("replace", "/endpointConfiguration/types/EDGE", "REGIONAL", "endpointConfiguration", "{\"types\":[\"REGIONAL\"],\"ipAddressType\":\"ipv4\"}")]
    [InlineData("replace", "/version", "2", "tags", "{}")]
    public async Task An_api_is_patched(string op, string path, string value, string member, string expected)
    {
        var (api, _) = await DeployAsync();

        var patched = await _aws.CallAsync("PATCH", $"/restapis/{api}", $$"""{"patchOperations":[{"op":"{{op}}","path":"{{path}}","value":"{{value}}"}]}""");

        patched[member]!.ToJsonString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("replace", "/nothing", "Invalid patch path  '/nothing' specified for op 'replace'. Must be one of: [")]
    [InlineData("replace", "/id", "Invalid patch path  '/id' specified for op 'replace'. Must be one of: [")]
    [InlineData("jump", "/name", "1 validation error detected: Value 'jump' at 'updateRestApiInput.patchOperations.1.member.op' failed to satisfy constraint: Member must satisfy enum value set: [add, remove, move, test, replace, copy]")]
    [InlineData("move", "/name", "Invalid patch operation specified. Must be one of: [add, remove, replace]")]
    [InlineData("replace", "/minimumCompressionSize", "Invalid minimum compression size, must be between 0 and 10485760")]
    [InlineData("add", "/minimumCompressionSize", "Invalid patch operation specified. Must be one of: [replace]")]
    [InlineData("replace", "/disableExecuteApiEndpoint", "Invalid value specified for path '/disableExecuteApiEndpoint': many")]
    [InlineData("add", "/binaryMediaTypes", "Invalid patch path /binaryMediaTypes")]
    public async Task A_patch_that_can_t_be_is_refused(string op, string path, string message)
    {
        var (api, _) = await DeployAsync();

        (await _aws.ErrorAsync("PATCH", $"/restapis/{api}", $$"""{"patchOperations":[{"op":"{{op}}","path":"{{path}}","value":"many"}]}""", 400)).ShouldStartWith(message);
    }

    [Fact]
    public async Task A_stage_is_patched_by_method()
    {
        var (api, _) = await DeployAsync();

        var stage = await _aws.CallAsync("PATCH", $"/restapis/{api}/stages/prod", """
            {"patchOperations":[
              {"op":"replace","path":"/*/*/throttling/rateLimit","value":"5"},
              {"op":"replace","path":"/*/*/throttling/burstLimit","value":"1"},
              {"op":"replace","path":"/~1pets/POST/logging/loglevel","value":"INFO"},
              {"op":"replace","path":"/variables/color","value":"blue"},
              {"op":"replace","path":"/accessLogSettings/format","value":"$context.requestId"}]}
            """);

        stage["methodSettings"]!["*/*"]!["throttlingRateLimit"]!.ToString().ShouldBe("5");
        stage["methodSettings"]!["~1pets/POST"]!["loggingLevel"]!.ToString().ShouldBe("INFO");
        stage["variables"]!["color"]!.ToString().ShouldBe("blue");
        (await _aws.InvokeAsync("GET", $"/_aws/execute-api/{api}/prod/pets")).StatusCode.ShouldBe(200);
        (await _aws.InvokeAsync("GET", $"/_aws/execute-api/{api}/prod/pets")).StatusCode.ShouldBe(429);
    }

    [Fact]
    public async Task A_key_of_a_plan_passes_until_its_quota_is_used_up()
    {
        var (api, resource) = await DeployAsync();
        await _aws.CallAsync("PATCH", $"/restapis/{api}/resources/{resource}/methods/GET", """{"patchOperations":[{"op":"replace","path":"/apiKeyRequired","value":"true"}]}""");
        await _aws.CallAsync("POST", $"/restapis/{api}/deployments", """{"stageName":"prod"}""");
        var key = await _aws.CallAsync("POST", "/apikeys", """{"name":"k","enabled":true}""", 201);
        var plan = await _aws.CallAsync("POST", "/usageplans", $$$"""{"name":"p","apiStages":[{"apiId":"{{{api}}}","stage":"prod"}],"quota":{"limit":2,"period":"DAY"}}""", 201);
        var target = $"/_aws/execute-api/{api}/prod/pets";

        (await _aws.InvokeAsync("GET", target)).Body.ShouldBe("""{"message":"Forbidden"}""");
        (await _aws.InvokeAsync("GET", target, headers: ("x-api-key", (string)key["value"]!))).StatusCode.ShouldBe(403);
        await _aws.CallAsync("POST", $"/usageplans/{plan["id"]}/keys", $$"""{"keyId":"{{key["id"]}}","keyType":"API_KEY"}""", 201);
        (await _aws.InvokeAsync("GET", target, headers: ("x-api-key", (string)key["value"]!))).StatusCode.ShouldBe(200);
        _aws.Functions.Calls[^1].Payload.ShouldContain($"\"apiKeyId\":\"{key["id"]}\"");
        (await _aws.InvokeAsync("GET", target, headers: ("x-api-key", (string)key["value"]!))).StatusCode.ShouldBe(200);
        var refused = await _aws.InvokeAsync("GET", target, headers: ("x-api-key", (string)key["value"]!));
        var usage = await _aws.CallAsync("GET", $"/usageplans/{plan["id"]}/usage?startDate=2026-04-09&endDate=2026-04-09");
        _aws.Clock.Advance(TimeSpan.FromDays(1));

        refused.StatusCode.ShouldBe(429);
        refused.Body.ShouldBe("""{"message":"Limit Exceeded"}""");
        usage["values"]![(string)key["id"]!]!.ToJsonString().ShouldBe("[[2,0]]");
        (await _aws.InvokeAsync("GET", target, headers: ("x-api-key", (string)key["value"]!))).StatusCode.ShouldBe(200);
    }

    [Theory]
    [InlineData("GET", "/restapis/none", "", 404, "Invalid API identifier specified 000000000000:none")]
    [InlineData("GET", "/restapis/{api}/stages/none", "", 404, "Invalid stage identifier specified")]
    [InlineData("GET", "/restapis/{api}/resources/none", "", 404, "Invalid Resource identifier specified")]
    [InlineData("GET", "/restapis/{api}/resources/{resource}/methods/PUT", "", 404, "Invalid Method identifier specified")]
    [InlineData("GET", "/restapis/{api}/authorizers/none", "", 404, "Invalid Authorizer identifier specified")]
    [InlineData("GET", "/restapis/{api}/models/None", "", 404, "Invalid model name specified: None")]
    [InlineData("GET", "/apikeys/none", "", 404, "Invalid API Key identifier specified")]
    [InlineData("GET", "/usageplans/none", "", 404, "Invalid Usage Plan ID specified")]
    [InlineData("POST", "/restapis/{api}/resources/{resource}", "{\"pathPart\":\"a b\"}", 400, "Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and curly braces at the beginning and the end.")]
    [InlineData("POST", "/restapis/{api}/stages", "{\"stageName\":\"prod\",\"deploymentId\":\"d\"}", 409, "Stage already exists")]
    [InlineData("POST", "/restapis/{api}/stages", "{\"stageName\":\"new\",\"deploymentId\":\"d\"}", 400, "Invalid deployment identifier specified")]
    [InlineData("POST", "/restapis/{api}/models", "{\"name\":\"Bad\",\"contentType\":\"application/json\",\"schema\":\"[]\"}", 400, "Invalid model specified: Validation Result: warnings : [], errors : [Invalid model schema specified. ")]
    [InlineData("PUT", "/restapis/{api}/resources/{resource}/methods/GET", "{\"authorizationType\":\"NONE\"}", 409, "Method already exists for this resource")]
    [InlineData("PUT", "/restapis/{api}/resources/{resource}/methods/PUT", "{\"authorizationType\":\"CUSTOM\"}", 400, "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.")]
    [InlineData("PUT", "/restapis/{api}/resources/{resource}/methods/PUT", "{\"authorizationType\":\"BASIC\"}", 400, "Invalid authorization type specified")]
    [InlineData("PUT", "/restapis/{api}/resources/{resource}/methods/PUT", "{\"authorizationType\":\"NONE\",\"requestParameters\":{\"query.q\":true}}", 400, "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping expression specified: query.q]")]
    [InlineData("PUT", "/restapis/{api}/resources/{resource}/methods/PUT", "{\"authorizationType\":\"NONE\",\"requestParameters\":{\"method.request.querystring.q\":true,\"method.request.header.q\":true}}", 400, "Parameter names must be unique across querystring, header and path")]
    [InlineData("PUT", "/restapis/none/resources/{resource}/methods/PUT", "{\"authorizationType\":\"NONE\"}", 404, "Invalid Resource identifier specified")]
    [InlineData("PATCH", "/restapis/{api}/resources/{resource}/methods/GET", "{\"patchOperations\":[{\"op\":\"replace\",\"path\":\"/httpMethod\",\"value\":\"PUT\"}]}", 400, "Invalid patch path /httpMethod")]
    [InlineData("PATCH", "/restapis/{api}/resources/{resource}/methods/GET", "{\"patchOperations\":[{\"op\":\"add\",\"path\":\"/requestParameters\",\"value\":\"x\"}]}", 400, "Invalid patch path /requestParameters")]
    [InlineData("PATCH", "/restapis/{api}/resources/{resource}/methods/GET", "{\"patchOperations\":[{\"op\":\"remove\",\"path\":\"/operationName\"}]}", 400, "Invalid patch operation specified. Must be one of: [replace]")]
    [InlineData("PUT", "/restapis/{api}/resources/{resource}/methods/GET/responses/9", "{}", 400, "1 validation error detected: Value '9' at 'putMethodResponseInput.statusCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [1-5]\\d\\d")]
    [InlineData("PATCH", "/restapis/{api}/resources/{resource}", "{\"patchOperations\":[{\"op\":\"remove\",\"path\":\"/pathPart\"}]}", 400, "Invalid patch path  '/pathPart' specified for op 'remove'. Please choose supported operations")]
    [InlineData("PATCH", "/restapis/{api}/resources/{resource}", "{\"patchOperations\":[{\"op\":\"replace\",\"path\":\"/path\",\"value\":\"/x\"}]}", 400, "Invalid patch path  '/path' specified for op 'replace'. Must be one of: [/parentId, /pathPart]")]
    [InlineData("PATCH", "/restapis/{api}/resources/{resource}", "{\"patchOperations\":[{\"op\":\"replace\",\"path\":\"/parentId\",\"value\":\"none\"}]}", 404, "Invalid Resource identifier specified")]
    [InlineData("PATCH", "/restapis/{api}/resources/{resource}", "{\"patchOperations\":[{\"op\":\"replace\",\"path\":\"/parentId\",\"value\":\"{resource}\"}]}", 400, "Resources cannot be cyclical.")]
    [InlineData("POST", "/restapis", "{\"name\":\"n\",\"description\":\"\"}", 400, "Description cannot be an empty string")]
    [InlineData("POST", "/restapis", "{\"name\":\"n\",\"minimumCompressionSize\":10485761}", 400, "Invalid minimum compression size, must be between 0 and 10485760")]
    [InlineData("POST", "/restapis", "{\"name\":\"n\",\"apiKeySource\":\"QUERY\"}", 400, "1 validation error detected: Value 'QUERY' at 'createRestApiInput.apiKeySource' failed to satisfy constraint: Member must satisfy enum value set: [AUTHORIZER, HEADER]")]
    [InlineData("POST", "/restapis", "{\"name\":\"n\",\"endpointConfiguration\":{\"types\":[\"HERE\"]}}", 400, "1 validation error detected: Value 'HERE' at 'createRestApiInput.endpointConfiguration.types' failed to satisfy constraint: Member must satisfy enum value set: [PRIVATE, EDGE, REGIONAL]")]
    [InlineData("POST", "/restapis", "{\"name\":\"n\",\"cloneFrom\":\"none\"}", 404, "Invalid API identifier specified 000000000000:none")]
    [InlineData("POST", "/restapis/{api}/models", "{\"name\":\"\"}", 400, "Model name must be non-empty")]
    [InlineData("POST", "/restapis/{api}/models", "{\"name\":\"Bare\"}", 400, "Model schema must have at least 1 property or array items defined")]
    [InlineData("PATCH", "/restapis/{api}/models/Error", "{\"patchOperations\":[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"x\"}]}", 400, "Invalid patch path  '/name' specified for op 'replace'. Must be one of: [/description, /schema]")]
    [InlineData("GET", "/restapis/none/models/Error", "", 404, "Invalid model name specified: Error")]
    [InlineData("POST", "/restapis/none/requestvalidators", "{\"name\":\"n\"}", 400, "Invalid REST API identifier specified")]
    [InlineData("GET", "/restapis/none/requestvalidators/n", "", 404, "Invalid Request Validator identifier specified")]
    [InlineData("PUT", "/restapis/{api}/resources/{resource}/methods/GET/integration", "{\"type\":\"AWS_PROXY\",\"httpMethod\":\"POST\",\"uri\":\"x\"}", 400, "Invalid ARN specified in the request")]
    [InlineData("PUT", "/restapis/{api}/resources/{resource}/methods/GET/integration", "{\"type\":\"HTTPS\"}", 400, "1 validation error detected: Value 'HTTPS' at 'putIntegrationInput.type' failed to satisfy constraint: Member must satisfy enum value set: [HTTP, MOCK, AWS_PROXY, HTTP_PROXY, AWS]")]
    [InlineData("GET", "/restapis/{api}/gatewayresponses/NONE", "", 400, "1 validation error detected: Value 'NONE' at 'responseType' failed to satisfy constraint: Member must satisfy enum value set: [")]
    [InlineData("PATCH", "/restapis/{api}/gatewayresponses/DEFAULT_4XX", "{\"patchOperations\":[{\"op\":\"add\",\"path\":\"/statusCode\",\"value\":\"400\"}]}", 400, "Invalid patch path /statusCode")]
    [InlineData("PATCH", "/restapis/{api}/gatewayresponses/DEFAULT_4XX", "{\"patchOperations\":[{\"op\":\"replace\",\"value\":\"400\"}]}", 400, "Invalid patch path null")]
    [InlineData("PATCH", "/restapis/{api}/gatewayresponses/DEFAULT_4XX", "{\"patchOperations\":[{\"op\":\"replace\",\"path\":\"/responseParameters/gatewayresponse.header.A\",\"value\":\"'b'\"}]}", 404, "Invalid parameter name specified")]
    [InlineData("PATCH", "/restapis/{api}/gatewayresponses/DEFAULT_4XX", "{\"patchOperations\":[{\"op\":\"add\",\"path\":\"/responseTemplates/application~1xml\"}]}", 400, "Invalid null or empty value in responseTemplates")]
    [InlineData("PATCH", "/restapis/{api}/stages/prod", "{\"patchOperations\":[{\"op\":\"replace\",\"path\":\"/documentation_version\",\"value\":\"1\"}]}", 400, "Invalid method setting path: /documentation_version. Must be one of: [/deploymentId, /description, ")]
    [InlineData("PATCH", "/restapis/{api}/stages/prod", "{\"patchOperations\":[{\"op\":\"add\",\"path\":\"/tags/a\",\"value\":\"1\"}]}", 400, "Invalid method setting path: /tags/a. Must be one of: [/deploymentId, /description, ")]
    [InlineData("POST", "/apikeys", "{\"value\":\"short\"}", 400, "API Key value should be at least 20 characters")]
    [InlineData("POST", "/restapis", "not json", 400, "Invalid request input")]
    public async Task Bad_input_gets_AWS_s_error(string method, string target, string body, int status, string message)
    {
        var (api, resource) = await DeployAsync();
        var path = target.Replace("{api}", api, StringComparison.Ordinal).Replace("{resource}", resource, StringComparison.Ordinal);

        (await _aws.ErrorAsync(method, path, body.Replace("{resource}", resource, StringComparison.Ordinal), status)).ShouldStartWith(message);
    }

    [Fact]
    public async Task A_moved_resource_takes_its_children_along()
    {
        var (api, resource) = await DeployAsync();
        var root = (string)(await _aws.CallAsync("GET", $"/restapis/{api}"))["rootResourceId"]!;
        await _aws.CallAsync("POST", $"/restapis/{api}/resources/{resource}", """{"pathPart":"{id}"}""");
        var store = (string)(await _aws.CallAsync("POST", $"/restapis/{api}/resources/{root}", """{"pathPart":"store"}"""))["id"]!;

        await _aws.CallAsync("PATCH", $"/restapis/{api}/resources/{resource}", $$"""{"patchOperations":[{"op":"replace","path":"/parentId","value":"{{store}}"},{"op":"replace","path":"/pathPart","value":"dogs"}]}""");

        (await PathsAsync(api)).ShouldBe(["/", "/store", "/store/dogs", "/store/dogs/{id}"], ignoreOrder: true);
        (await _aws.ErrorAsync("PATCH", $"/restapis/{api}/resources/{store}", $$"""{"patchOperations":[{"op":"replace","path":"/parentId","value":"{{resource}}"}]}""", 400)).ShouldBe("Resources cannot be cyclical.");
    }

    [Fact]
    public async Task A_clone_has_what_the_original_has()
    {
        var (api, _) = await DeployAsync();

        var clone = await _aws.CallAsync("POST", "/restapis", $$"""{"name":"twin","cloneFrom":"{{api}}"}""", 201);
        await _aws.CallAsync("POST", $"/restapis/{clone["id"]}/deployments", """{"stageName":"prod"}""", 201);

        clone["id"]!.ToString().ShouldNotBe(api);
        clone["name"]!.ToString().ShouldBe("twin");
        (await _aws.InvokeAsync("GET", $"/_aws/execute-api/{clone["id"]}/prod/pets")).Body.ShouldBe("ok");
    }

    [Fact]
    public async Task A_model_that_a_method_refers_to_stays()
    {
        var (api, resource) = await DeployAsync();
        await _aws.CallAsync("PUT", $"/restapis/{api}/resources/{resource}/methods/ANY", """{"authorizationType":"NONE","requestModels":{"application/json":"Error"}}""");
        await _aws.CallAsync("PUT", $"/restapis/{api}/resources/{resource}/methods/GET/responses/200", """{"responseModels":{"application/json":"Empty"}}""");

        (await _aws.ErrorAsync("DELETE", $"/restapis/{api}/models/Error", "", 409)).ShouldBe("Cannot delete model 'Error', is referenced in method request: /pets/ANY");
        (await _aws.ErrorAsync("DELETE", $"/restapis/{api}/models/Empty", "", 409)).ShouldBe("Cannot delete model 'Empty', is referenced in method response: /pets/GET");
    }

    [Fact]
    public async Task A_validator_is_patched_with_and_without_values()
    {
        var (api, _) = await DeployAsync();
        var target = $"/restapis/{api}/requestvalidators/{(await _aws.CallAsync("POST", $"/restapis/{api}/requestvalidators", """{"name":"v"}""", 201))["id"]}";

        (await _aws.CallAsync("PATCH", target, """{"patchOperations":[{"op":"replace","path":"/validateRequestBody","value":"true"}]}"""))["validateRequestBody"]!.GetValue<bool>().ShouldBeTrue();
        (await _aws.CallAsync("PATCH", target, """{"patchOperations":[{"op":"replace","path":"/validateRequestBody"}]}"""))["validateRequestBody"]!.GetValue<bool>().ShouldBeFalse();
        (await _aws.ErrorAsync("PATCH", target, """{"patchOperations":[{"op":"replace","path":"/name","value":""}]}""", 400)).ShouldBe("Request Validator name cannot be blank");
        (await _aws.ErrorAsync("PATCH", target, """{"patchOperations":[{"op":"add","path":"/name","value":"x"}]}""", 400)).ShouldBe("Invalid patch path  '/name' specified for op 'add'. Please choose supported operations");
    }

    [Fact]
    public async Task Lists_come_in_pages()
    {
        for (var index = 0; index < 3; index++)
        {
            await _aws.CallAsync("POST", "/restapis", $$"""{"name":"api{{index}}"}""");
        }

        var first = await _aws.CallAsync("GET", "/restapis?limit=2");
        var second = await _aws.CallAsync("GET", $"/restapis?limit=2&position={Uri.EscapeDataString((string)first["position"]!)}");

        first["item"]!.AsArray().Count.ShouldBe(2);
        second["item"]!.AsArray().Count.ShouldBe(1);
        second["position"].ShouldBeNull();
    }

    [Fact]
    public async Task A_method_is_tested_before_it_is_deployed()
    {
        var (api, resource) = await DeployAsync();

        var tested = await _aws.CallAsync("POST", $"/restapis/{api}/resources/{resource}/methods/GET", """{"pathWithQueryString":"/pets?q=1"}""");

        tested["status"]!.GetValue<int>().ShouldBe(200);
        tested["body"]!.ToString().ShouldBe("ok");
        _aws.Functions.Calls[0].Payload.ShouldContain("\"stage\":\"test-invoke-stage\"");
    }

    [Fact]
    public async Task Tags_are_added_and_taken_off()
    {
        var (api, _) = await DeployAsync();
        var arn = Uri.EscapeDataString($"arn:aws:apigateway:us-east-1::/restapis/{api}");

        await _aws.CallAsync("PUT", $"/tags/{arn}", """{"tags":{"a":"1","b":"2"}}""", 204);
        await _aws.CallAsync("DELETE", $"/tags/{arn}?tagKeys=a", "", 204);

        (await _aws.CallAsync("GET", $"/tags/{arn}"))["tags"]!.ToJsonString().ShouldBe("""{"b":"2"}""");
    }

    [Fact]
    public async Task Gateway_responses_are_listed_put_and_reset()
    {
        var (api, _) = await DeployAsync();

        (await _aws.CallAsync("GET", $"/restapis/{api}/gatewayresponses?limit=500"))["item"]!.AsArray().Count.ShouldBe(21);
        await _aws.CallAsync("PUT", $"/restapis/{api}/gatewayresponses/THROTTLED", """{"statusCode":"420"}""", 201);
        ((JsonNode)(await _aws.CallAsync("GET", $"/restapis/{api}/gatewayresponses/THROTTLED"))["defaultResponse"]!).GetValue<bool>().ShouldBeFalse();
        (await _aws.CallAsync("PUT", $"/restapis/{api}/gatewayresponses/QUOTA_EXCEEDED", "{}", 201))["responseTemplates"]!.ToJsonString().ShouldContain("$context.error.messageString");
        await _aws.CallAsync("PUT", $"/restapis/{api}/gatewayresponses/DEFAULT_5XX", """{"statusCode":"599"}""", 201);
        ((JsonNode)(await _aws.CallAsync("GET", $"/restapis/{api}/gatewayresponses/INTEGRATION_TIMEOUT"))["statusCode"]!).ToString().ShouldBe("599");
        await _aws.CallAsync("DELETE", $"/restapis/{api}/gatewayresponses/THROTTLED", "", 202);
        ((JsonNode)(await _aws.CallAsync("GET", $"/restapis/{api}/gatewayresponses/THROTTLED"))["statusCode"]!).ToString().ShouldBe("429");
    }
}
