using System.IO.Compression;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.UnitTests.Emulator.ApiGateway.Execution;

public sealed class StageTests
{
    private readonly TestGateway _gateway = new();

    [Fact]
    public async Task Throttling_is_a_token_bucket_a_method_has_its_own()
    {
        _gateway.Proxy("GET", "/x");
        _gateway.Proxy("GET", "/y");
        _gateway.Stage.MethodSettings["*/*"] = new MethodSetting { ThrottlingBurstLimit = 2, ThrottlingRateLimit = 1 };

        (await _gateway.GetAsync("/x")).StatusCode.ShouldBe(200);
        (await _gateway.GetAsync("/x")).StatusCode.ShouldBe(200);
        var refused = await _gateway.GetAsync("/x");
        (await _gateway.GetAsync("/y")).StatusCode.ShouldBe(200);
        _gateway.Clock.Advance(TimeSpan.FromSeconds(1));
        (await _gateway.GetAsync("/x")).StatusCode.ShouldBe(200);

        refused.StatusCode.ShouldBe(429);
        refused.Body.ShouldBe("""{"message":"Too Many Requests"}""");
        refused.Headers["x-amzn-ErrorType"].ToString().ShouldBe("TooManyRequestsException");
    }

    [Fact]
    public async Task A_method_s_own_settings_come_before_those_of_all()
    {
        _gateway.Proxy("GET", "/a/{b}");
        _gateway.Stage.MethodSettings["*/*"] = new MethodSetting { ThrottlingBurstLimit = 100, ThrottlingRateLimit = 100 };
        _gateway.Stage.MethodSettings["~1a~1{b}/GET"] = new MethodSetting { ThrottlingBurstLimit = 0, ThrottlingRateLimit = 0 };

        (await _gateway.GetAsync("/a/1")).StatusCode.ShouldBe(429);
    }

    [Fact]
    public async Task The_cache_answers_by_its_key_parameters_until_its_time_is_over()
    {
        _gateway.Proxy("GET", "/x").MethodIntegration!.CacheKeyParameters = ["method.request.querystring.q"];
        _gateway.Stage.CacheClusterEnabled = true;
        _gateway.Stage.MethodSettings["*/*"] = new MethodSetting { CachingEnabled = true, CacheTtlInSeconds = 60, RequireAuthorizationForCacheControl = false };

        await _gateway.GetAsync("/x?q=1&other=1");
        await _gateway.GetAsync("/x?q=1&other=2");
        _gateway.Functions.Calls.Count.ShouldBe(1);
        await _gateway.GetAsync("/x?q=2");
        _gateway.Functions.Calls.Count.ShouldBe(2);
        await _gateway.GetAsync("/x?q=1", ("Cache-Control", "max-age=0"));
        _gateway.Functions.Calls.Count.ShouldBe(3);
        _gateway.Clock.Advance(TimeSpan.FromSeconds(61));
        await _gateway.GetAsync("/x?q=1");
        _gateway.Functions.Calls.Count.ShouldBe(4);
        _gateway.Metrics.Values.ShouldContain("CacheHitCount{ApiName=test}=1");
    }

    [Fact]
    public async Task Each_request_is_logged_in_the_stage_s_format()
    {
        _gateway.Proxy("GET", "/x");
        _gateway.Stage.AccessLogSettings = new AccessLogSettings
        {
            DestinationArn = "arn:aws:logs:us-east-1:000000000000:log-group:access:*",
            Format = "$context.identity.sourceIp $context.httpMethod $context.resourcePath $context.status $context.responseLength [$context.authorizer.principalId]",
        };

        await _gateway.GetAsync("/x");
        await _gateway.GetAsync("/none");

        _gateway.Logs.Lines.ShouldBe([("access", "192.0.2.7 GET /x 200 2 [-]"), ("access", "192.0.2.7 GET - 403 42 [-]")]);
    }

    [Fact]
    public async Task Each_request_is_counted_with_AWS_s_dimensions()
    {
        _gateway.Proxy("GET", "/x");
        _gateway.Stage.MethodSettings["*/*"] = new MethodSetting { MetricsEnabled = true };

        await _gateway.GetAsync("/x");

        _gateway.Metrics.Values.ShouldContain("Count{ApiName=test}=1");
        _gateway.Metrics.Values.ShouldContain("Count{ApiName=test,Stage=prod}=1");
        _gateway.Metrics.Values.ShouldContain("Count{ApiName=test,Method=GET,Resource=/x,Stage=prod}=1");
        _gateway.Metrics.Values.ShouldContain("4XXError{ApiName=test}=0");
        _gateway.Metrics.Values.ShouldContain("IntegrationLatency{ApiName=test}=0");
    }

    [Fact]
    public async Task Answers_of_the_minimum_size_are_compressed_for_clients_that_accept_it()
    {
        _gateway.Definition.Api.MinimumCompressionSize = 10;
        _gateway.Proxy("GET", "/x");
        _gateway.Functions.Answer = _ => FakeFunctions.Json($$"""{"statusCode":200,"body":"{{new string('a', 100)}}"}""");

        var answer = await _gateway.GetAsync("/x", ("Accept-Encoding", "gzip, br"));

        answer.Headers.ContentEncoding.ToString().ShouldBe("gzip");
        using var expanded = new StreamReader(new GZipStream(new MemoryStream(answer.Bytes), CompressionMode.Decompress));
        (await expanded.ReadToEndAsync()).ShouldBe(new string('a', 100));
    }

    [Fact]
    public async Task Stage_variables_choose_the_function()
    {
        _gateway.Proxy("GET", "/x").MethodIntegration!.Uri =
            "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:${stageVariables.fn}/invocations";
        _gateway.Stage.Variables = new() { ["fn"] = "chosen" };

        await _gateway.GetAsync("/x");

        _gateway.Functions.Calls[0].Function.ShouldBe("arn:aws:lambda:us-east-1:000000000000:function:chosen");
        _gateway.Functions.Calls[0].Payload.ShouldContain("\"stageVariables\":{\"fn\":\"chosen\"}");
    }

    [Fact]
    public async Task A_function_s_error_message_chooses_the_response_of_a_custom_integration()
    {
        var method = _gateway.Proxy("POST", "/x");
        method.MethodIntegration!.Type = "AWS";
        method.MethodIntegration.IntegrationResponses = new()
        {
            ["200"] = new() { StatusCode = "200" },
            ["404"] = new() { StatusCode = "404", SelectionPattern = "Not found.*", ResponseTemplates = new() { ["application/json"] = """{"m":$input.json('$.errorMessage')}""" } },
        };
        _gateway.Functions.Answer = _ => FakeFunctions.Json("""{"errorMessage":"Not found: 7"}""", "Unhandled");

        var answer = await _gateway.PostAsync("/x", "{}");

        answer.StatusCode.ShouldBe(404);
        answer.Body.ShouldBe("""{"m":"Not found: 7"}""");
    }
}
