using System.Text.Json;

namespace CampusIssues.UnitTests.Emulator.ApiGateway.Execution;

public sealed class ProxyEventTests
{
    private readonly TestGateway _gateway = new();

    private JsonElement Event => JsonDocument.Parse(_gateway.Functions.Calls[^1].Payload).RootElement;

    [Fact]
    public async Task It_has_every_member_of_the_payload_in_version_1()
    {
        _gateway.Proxy("GET", "/issue-status/{issueId}");

        await _gateway.GetAsync("/issue-status/42");

        Event.EnumerateObject().Select(member => member.Name).ShouldBe(
        [
            "resource", "path", "httpMethod", "headers", "multiValueHeaders", "queryStringParameters", "multiValueQueryStringParameters",
            "pathParameters", "stageVariables", "requestContext", "body", "isBase64Encoded",
        ]);
        Event.GetProperty("requestContext").EnumerateObject().Select(member => member.Name).Order().ShouldBe(
        [
            "accountId", "apiId", "deploymentId", "domainName", "domainPrefix", "extendedRequestId", "httpMethod", "identity", "path",
            "protocol", "requestId", "requestTime", "requestTimeEpoch", "resourceId", "resourcePath", "stage",
        ]);
        Event.GetProperty("requestContext").GetProperty("identity").EnumerateObject().Select(member => member.Name).ShouldBe(
        [
            "cognitoIdentityPoolId", "accountId", "cognitoIdentityId", "caller", "sourceIp", "principalOrgId", "accessKey",
            "cognitoAuthenticationType", "cognitoAuthenticationProvider", "userArn", "userAgent", "user",
        ]);
    }

    [Fact]
    public async Task It_tells_route_path_stage_and_time()
    {
        _gateway.Proxy("GET", "/issue-status/{issueId}");

        await _gateway.GetAsync("/issue-status/42");

        Event.GetProperty("resource").GetString().ShouldBe("/issue-status/{issueId}");
        Event.GetProperty("path").GetString().ShouldBe("/issue-status/42");
        Event.GetProperty("pathParameters").GetProperty("issueId").GetString().ShouldBe("42");
        var context = Event.GetProperty("requestContext");
        context.GetProperty("path").GetString().ShouldBe("/prod/issue-status/42");
        context.GetProperty("resourcePath").GetString().ShouldBe("/issue-status/{issueId}");
        context.GetProperty("requestTime").GetString().ShouldBe("09/Apr/2026:12:34:56 +0000");
        context.GetProperty("requestTimeEpoch").GetInt64().ShouldBe(1775738096000);
        context.GetProperty("domainName").GetString().ShouldBe("abc.example.org");
        context.GetProperty("domainPrefix").GetString().ShouldBe("abc");
        context.GetProperty("identity").GetProperty("sourceIp").GetString().ShouldBe("192.0.2.7");
    }

    [Fact]
    public async Task What_is_absent_is_null()
    {
        _gateway.Proxy("GET", "/x");

        await _gateway.GetAsync("/x");

        foreach (var name in new[] { "queryStringParameters", "multiValueQueryStringParameters", "pathParameters", "stageVariables", "body" })
        {
            Event.GetProperty(name).ValueKind.ShouldBe(JsonValueKind.Null, name);
        }

        Event.GetProperty("isBase64Encoded").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Of_several_values_the_single_form_has_the_last_and_the_multi_form_all()
    {
        _gateway.Proxy("GET", "/x");

        await _gateway.GetAsync("/x?a=1&a=2&A=3&b=%C3%A4+%2F", ("X-Tag", "one"), ("X-Tag", "two"));

        Event.GetProperty("queryStringParameters").GetRawText().ShouldBe("""{"a":"2","A":"3","b":"ä /"}""");
        Event.GetProperty("multiValueQueryStringParameters").GetRawText().ShouldBe("""{"a":["1","2"],"A":["3"],"b":["ä /"]}""");
        Event.GetProperty("headers").GetProperty("X-Tag").GetString().ShouldBe("two");
        Event.GetProperty("multiValueHeaders").GetProperty("X-Tag").GetRawText().ShouldBe("""["one","two"]""");
    }

    [Fact]
    public async Task Path_parameters_stay_encoded_as_they_were_sent()
    {
        _gateway.Proxy("GET", "/files/{proxy+}");

        await _gateway.GetAsync("/files/a%20b/c%2Fd");

        Event.GetProperty("path").GetString().ShouldBe("/files/a%20b/c%2Fd");
        Event.GetProperty("pathParameters").GetProperty("proxy").GetString().ShouldBe("a%20b/c%2Fd");
    }

    [Fact]
    public async Task It_adds_forwarding_headers_and_leaves_out_those_of_the_connection()
    {
        _gateway.Proxy("POST", "/x");

        await _gateway.SendAsync("POST", "/x", "{}"u8.ToArray(), ("X-Forwarded-For", "203.0.113.9"), ("Connection", "keep-alive"), ("Expect", "100-continue"));

        var headers = Event.GetProperty("headers");
        headers.GetProperty("X-Forwarded-For").GetString().ShouldBe("203.0.113.9, 192.0.2.7");
        headers.GetProperty("X-Forwarded-Port").GetString().ShouldBe("5081");
        headers.GetProperty("X-Forwarded-Proto").GetString().ShouldBe("http");
        headers.GetProperty("X-Amzn-Trace-Id").GetString().ShouldStartWith("Root=1-");
        headers.TryGetProperty("Connection", out _).ShouldBeFalse();
        headers.TryGetProperty("Expect", out _).ShouldBeFalse();
        headers.TryGetProperty("Content-Length", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("image/png", true)]
    [InlineData("IMAGE/PNG; q=1", true)]
    [InlineData("application/json", false)]
    public async Task A_body_of_a_binary_media_type_is_base64(string contentType, bool binary)
    {
        _gateway.Definition.Api.BinaryMediaTypes = ["image/*"];
        _gateway.Proxy("POST", "/x");

        await _gateway.SendAsync("POST", "/x", [0x68, 0x69], ("Content-Type", contentType));

        Event.GetProperty("isBase64Encoded").GetBoolean().ShouldBe(binary);
        Event.GetProperty("body").GetString().ShouldBe(binary ? "aGk=" : "hi");
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_replaced_in_a_text_body()
    {
        _gateway.Proxy("POST", "/x");

        await _gateway.SendAsync("POST", "/x", [0x61, 0xFF], ("Content-Type", "text/plain"));

        Event.GetProperty("body").GetString().ShouldBe("a\uFFFD");
    }

    [Fact]
    public async Task A_client_s_trace_goes_on_in_the_form_of_X_Ray()
    {
        _gateway.Proxy("GET", "/x");

        await _gateway.GetAsync("/x", ("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

        _gateway.Functions.Calls[0].Trace.ShouldNotBeNull().ShouldStartWith("Root=1-4bf92f35-77b34da6a3ce929d0e0e4736;Parent=");
    }
}
