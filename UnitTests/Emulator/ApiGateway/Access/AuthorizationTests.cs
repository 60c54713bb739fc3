using System.Security.Cryptography;
using System.Text;
using CampusIssues.Emulator.ApiGateway.Execution;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.UnitTests.Emulator.ApiGateway.Access;

public sealed class AuthorizationTests
{
    private const string AllowAll = """{"principalId":"bo","policyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"arn:aws:execute-api:*:*:*/prod/GET/*"}]},"context":{"role":"admin","level":3,"ok":true}}""";
    private readonly TestGateway _gateway = new();
    private string _policy = AllowAll;
    private string? _error;

    private int Asked => _gateway.Functions.Calls.Count(call => call.Function.EndsWith(":auth", StringComparison.Ordinal));

    private void Protect(string type, string? source = "method.request.header.Authorization", int? ttl = null, string? expression = null)
    {
        _gateway.Definition.Authorizers["a1"] = new Authorizer
        {
            Id = "a1",
            Type = type,
            AuthorizerUri = FunctionUri.Of("auth", "us-east-1"),
            IdentitySource = source,
            AuthorizerResultTtlInSeconds = ttl,
            IdentityValidationExpression = expression,
        };
        foreach (var path in new[] { "/x", "/y" })
        {
            var method = _gateway.Proxy("GET", path);
            (method.AuthorizationType, method.AuthorizerId) = ("CUSTOM", "a1");
        }

        var post = _gateway.Proxy("POST", "/x");
        (post.AuthorizationType, post.AuthorizerId) = ("CUSTOM", "a1");
        _gateway.Functions.Answer = invocation => invocation.Function.EndsWith(":auth", StringComparison.Ordinal)
            ? FakeFunctions.Json(_error ?? _policy, _error is null ? null : "Unhandled")
            : FakeFunctions.Json("""{"statusCode":200,"body":"in"}""");
    }

    [Fact]
    public async Task A_token_is_handed_to_the_function_and_its_context_to_the_integration()
    {
        Protect("TOKEN");

        var answer = await _gateway.GetAsync("/x", ("Authorization", "Bearer t"));

        answer.Body.ShouldBe("in");
        _gateway.Functions.Calls[0].Payload.ShouldBe(
            """{"type":"TOKEN","methodArn":"arn:aws:execute-api:us-east-1:000000000000:abc123defg/prod/GET/x","authorizationToken":"Bearer t"}""");
        _gateway.Functions.Calls[1].Payload.ShouldContain("\"authorizer\":{\"principalId\":\"bo\",\"role\":\"admin\",\"level\":\"3\",\"ok\":\"true\",\"integrationLatency\":0}");
    }

    [Fact]
    public async Task Without_the_identity_source_the_answer_is_401_and_nobody_is_asked()
    {
        Protect("TOKEN");

        var answer = await _gateway.GetAsync("/x");

        answer.StatusCode.ShouldBe(401);
        answer.Body.ShouldBe("""{"message":"Unauthorized"}""");
        answer.Headers["x-amzn-ErrorType"].ToString().ShouldBe("UnauthorizedException");
        Asked.ShouldBe(0);
    }

    [Fact]
    public async Task A_token_that_the_expression_refuses_is_401_and_nobody_is_asked()
    {
        Protect("TOKEN", expression: "Bearer .+");

        (await _gateway.GetAsync("/x", ("Authorization", "Basic t"))).StatusCode.ShouldBe(401);
        Asked.ShouldBe(0);
    }

    [Fact]
    public async Task A_decision_is_kept_for_its_time_and_weighed_anew_for_each_method()
    {
        Protect("TOKEN", ttl: 60);

        (await _gateway.GetAsync("/x", ("Authorization", "t"))).StatusCode.ShouldBe(200);
        (await _gateway.GetAsync("/y", ("Authorization", "t"))).StatusCode.ShouldBe(200);
        (await _gateway.SendAsync("POST", "/x", null, ("Authorization", "t"))).StatusCode.ShouldBe(403);
        Asked.ShouldBe(1);
        _gateway.Clock.Advance(TimeSpan.FromSeconds(61));
        await _gateway.GetAsync("/x", ("Authorization", "t"));

        Asked.ShouldBe(2);
    }

    [Fact]
    public async Task With_a_time_of_0_each_request_asks()
    {
        Protect("TOKEN", ttl: 0);

        await _gateway.GetAsync("/x", ("Authorization", "t"));
        await _gateway.GetAsync("/x", ("Authorization", "t"));

        Asked.ShouldBe(2);
    }

    [Theory]
    [InlineData("Allow", "arn:aws:execute-api:us-east-1:000000000000:abc123defg/prod/GET/other", "User is not authorized to access this resource")]
    [InlineData("Deny", "*", "User is not authorized to access this resource with an explicit deny")]
    public async Task What_the_policy_doesn_t_allow_is_403(string effect, string resource, string message)
    {
        Protect("TOKEN");
        _policy = $$$$"""{"principalId":"bo","policyDocument":{"Statement":{"Effect":"{{{{effect}}}}","Action":"execute-api:*","Resource":"{{{{resource}}}}"}}}""";

        var answer = await _gateway.GetAsync("/x", ("Authorization", "t"));

        answer.StatusCode.ShouldBe(403);
        answer.Body.ShouldBe($$"""{"Message":"{{message}}"}""");
        answer.Headers["x-amzn-ErrorType"].ToString().ShouldBe("AccessDeniedException");
    }

    [Theory]
    [InlineData("""{"policyDocument":{"Statement":[]}}""")]
    [InlineData("""{"principalId":"bo"}""")]
    [InlineData("""{"principalId":"bo","policyDocument":{"Statement":[]},"context":{"list":[1]}}""")]
    [InlineData("[]")]
    public async Task An_answer_in_the_wrong_form_is_500(string policy)
    {
        Protect("TOKEN");
        _policy = policy;

        var answer = await _gateway.GetAsync("/x", ("Authorization", "t"));

        answer.StatusCode.ShouldBe(500);
        answer.Body.ShouldBe("""{"message":null}""");
        answer.Headers["x-amzn-ErrorType"].ToString().ShouldBe("AuthorizerConfigurationException");
    }

    [Theory]
    [InlineData("Unauthorized", 401)]
    [InlineData("broken", 500)]
    public async Task A_function_says_401_by_the_error_Unauthorized(string message, int status)
    {
        Protect("TOKEN");
        _error = $$"""{"errorMessage":"{{message}}","errorType":"Error"}""";

        (await _gateway.GetAsync("/x", ("Authorization", "t"))).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_REQUEST_authorizer_sees_the_request_and_needs_all_its_sources()
    {
        Protect("REQUEST", "method.request.header.X-User, method.request.querystring.q, context.stage");

        (await _gateway.GetAsync("/x?q=1")).StatusCode.ShouldBe(401);
        Asked.ShouldBe(0);
        (await _gateway.GetAsync("/x?q=1", ("X-User", "u"))).StatusCode.ShouldBe(200);

        var seen = _gateway.Functions.Calls[0].Payload;
        seen.ShouldStartWith("""{"type":"REQUEST","methodArn":"arn:aws:execute-api:us-east-1:000000000000:abc123defg/prod/GET/x","resource":"/x","path":"/x","httpMethod":"GET","headers":{""");
        seen.ShouldContain("\"queryStringParameters\":{\"q\":\"1\"}");
        seen.ShouldContain("\"requestContext\":{");
    }

    [Fact]
    public async Task An_unsigned_request_to_a_method_with_IAM_is_403()
    {
        _gateway.Proxy("GET", "/x").AuthorizationType = "AWS_IAM";

        var answer = await _gateway.GetAsync("/x");

        answer.StatusCode.ShouldBe(403);
        answer.Body.ShouldBe("""{"message":"Missing Authentication Token"}""");
    }

    [Fact]
    public async Task A_signed_request_tells_the_function_who_signed()
    {
        _gateway.Proxy("GET", "/x").AuthorizationType = "AWS_IAM";

        await _gateway.GetAsync("/x", ("Authorization", "AWS4-HMAC-SHA256 Credential=AKID/20260409/us-east-1/execute-api/aws4_request, SignedHeaders=host, Signature=0"));

        _gateway.Functions.Calls[0].Payload.ShouldContain("\"accessKey\":\"AKID\"");
        _gateway.Functions.Calls[0].Payload.ShouldContain("\"userArn\":\"arn:aws:iam::000000000000:root\"");
    }

    [Theory]
    [InlineData("192.0.2.0/24", 200)]
    [InlineData("198.51.100.0/24", 403)]
    public async Task A_resource_policy_is_asked_first(string range, int status)
    {
        _gateway.Proxy("GET", "/x");
        _gateway.Definition.Api.Policy = $$$$"""{"Statement":[{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/prod/GET/*","Condition":{"IpAddress":{"aws:SourceIp":"{{{{range}}}}"}}}]}""";

        var answer = await _gateway.GetAsync("/x");

        answer.StatusCode.ShouldBe(status);
        if (status == 403)
        {
            answer.Body.ShouldBe("""{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********0000:abc123defg/prod/GET/x"}""");
        }
    }

    [Theory]
    [InlineData("pool", "id", 3600, null, 200)]
    [InlineData("other", "id", 3600, null, 401)]
    [InlineData("pool", "access", 3600, null, 401)]
    [InlineData("pool", "id", -1, null, 401)]
    [InlineData("pool", "access", 3600, "issues/read", 200)]
    [InlineData("pool", "access", 3600, "issues/write", 401)]
    public async Task A_Cognito_token_is_checked_by_signature_issuer_time_and_scope(string pool, string use, int seconds, string? scope, int status)
    {
        using var rsa = RSA.Create(2048);
        var key = rsa.ExportParameters(false);
        _gateway.Keys.Read(Encoding.UTF8.GetBytes($$"""{"keys":[{"kty":"RSA","kid":"k1","n":"{{Encode(key.Modulus!)}}","e":"{{Encode(key.Exponent!)}}"}]}"""));
        _gateway.Definition.Authorizers["c1"] = new Authorizer { Id = "c1", Type = "COGNITO_USER_POOLS", ProviderArns = ["arn:aws:cognito-idp:us-east-1:000000000000:userpool/pool"] };
        var method = _gateway.Proxy("GET", "/x");
        (method.AuthorizationType, method.AuthorizerId) = ("COGNITO_USER_POOLS", "c1");
        method.AuthorizationScopes = scope is null ? null : [scope];
        var expires = _gateway.Clock.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds();
        var signed = $"{Encode("""{"alg":"RS256","kid":"k1"}"""u8)}.{Encode(Encoding.UTF8.GetBytes($$$$"""{"iss":"https://cognito-idp.us-east-1.amazonaws.com/{{{{pool}}}}","sub":"s1","token_use":"{{{{use}}}}","scope":"openid issues/read","exp":{{{{expires}}}}}"""))}";
        var token = $"{signed}.{Encode(rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";

        var answer = await _gateway.GetAsync("/x", ("Authorization", $"Bearer {token}"));

        answer.StatusCode.ShouldBe(status);
        if (status == 200)
        {
            _gateway.Functions.Calls[0].Payload.ShouldContain("\"authorizer\":{\"claims\":{\"iss\":");
        }
    }

    private static string Encode(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
