using CampusIssues.Emulator.Wire;

namespace CampusIssues.UnitTests.Emulator.ApiGateway.Execution;

public sealed class ProxyAnswerTests
{
    private readonly TestGateway _gateway = new();

    private Task<TestAnswer> AnswerAsync(string payload, string? error = null)
    {
        _gateway.Proxy("GET", "/x");
        _gateway.Functions.Answer = _ => FakeFunctions.Json(payload, error);
        return _gateway.GetAsync("/x", ("Accept", "image/png, text/html"));
    }

    [Fact]
    public async Task Status_headers_and_body_are_the_function_s()
    {
        var answer = await AnswerAsync("""{"statusCode":201,"headers":{"Content-Type":"text/csv","X-A":"1"},"body":"a\u00e4\n"}""");

        answer.StatusCode.ShouldBe(201);
        answer.Headers.ContentType.ToString().ShouldBe("text/csv");
        answer.Headers["X-A"].ToString().ShouldBe("1");
        answer.Body.ShouldBe("aä\n");
    }

    [Fact]
    public async Task The_gateway_adds_its_ids_and_a_content_type()
    {
        var answer = await AnswerAsync("""{"statusCode":200,"body":"{}"}""");

        Guid.TryParse(answer.Headers["x-amzn-RequestId"], out _).ShouldBeTrue();
        answer.Headers["x-amz-apigw-id"].ToString().Length.ShouldBe(16);
        answer.Headers["X-Amzn-Trace-Id"].ToString().ShouldStartWith("Root=1-");
        answer.Headers.ContentType.ToString().ShouldBe("application/json");
    }

    [Fact]
    public async Task Headers_of_both_members_are_merged_and_the_same_pair_appears_once()
    {
        var answer = await AnswerAsync("""{"headers":{"set-cookie":"a=1","X-N":true},"multiValueHeaders":{"Set-Cookie":["a=1","b=2"]}}""");

        answer.StatusCode.ShouldBe(200);
        answer.Headers.SetCookie.ToArray().ShouldBe(["a=1", "b=2"]);
        answer.Headers["X-N"].ToString().ShouldBe("true");
    }

    [Fact]
    public async Task Headers_that_are_the_gateway_s_own_are_remapped()
    {
        var answer = await AnswerAsync("""{"headers":{"Date":"today","Server":"mine","Content-Length":"9","Transfer-Encoding":"chunked"},"body":"hi"}""");

        answer.Headers["x-amzn-Remapped-Date"].ToString().ShouldBe("today");
        answer.Headers["x-amzn-Remapped-Server"].ToString().ShouldBe("mine");
        answer.Headers["x-amzn-Remapped-Content-Length"].ToString().ShouldBe("9");
        answer.Headers.ContentLength.ShouldBe(2);
        answer.Headers.TransferEncoding.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_line_break_in_a_header_can_t_end_it()
    {
        var answer = await AnswerAsync("""{"headers":{"X-A":"1\r\nX-B: 2"}}""");

        answer.Headers["X-A"].ToString().ShouldBe("1X-B: 2");
        answer.Headers.ContainsKey("X-B").ShouldBeFalse();
    }

    [Theory]
    [InlineData(true, new byte[] { 0x68, 0x69 })]
    [InlineData(false, new byte[] { 0x61, 0x47, 0x6B, 0x3D })]
    public async Task A_base64_body_is_decoded_where_the_first_accepted_type_is_binary(bool binary, byte[] expected)
    {
        _gateway.Definition.Api.BinaryMediaTypes = binary ? ["image/png"] : null;

        var answer = await AnswerAsync("""{"body":"aGk=","isBase64Encoded":true}""");

        answer.Bytes.ShouldBe(expected);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("{\"statusCode\":")]
    [InlineData("")]
    [InlineData("{\"statusCode\":\"two hundred\"}")]
    [InlineData("{\"statusCode\":99}")]
    [InlineData("{\"statusCode\":200,\"body\":{\"a\":1}}")]
    [InlineData("{\"statusCode\":200,\"headers\":[]}")]
    [InlineData("{\"statusCode\":200,\"headers\":{\"a\":{}}}")]
    [InlineData("{\"statusCode\":200,\"message\":\"not a member\"}")]
    public async Task A_malformed_answer_is_502(string payload)
    {
        var answer = await AnswerAsync(payload);

        answer.StatusCode.ShouldBe(502);
        answer.Body.ShouldBe("""{"message":"Internal server error"}""");
        answer.Headers["x-amzn-ErrorType"].ToString().ShouldBe("InternalServerErrorException");
    }

    [Fact]
    public async Task A_function_s_error_is_502_and_its_text_stays_inside()
    {
        var answer = await AnswerAsync("""{"errorMessage":"secret","errorType":"Exception"}""", "Unhandled");

        answer.StatusCode.ShouldBe(502);
        answer.Body.ShouldBe("""{"message":"Internal server error"}""");
    }

    [Fact]
    public async Task A_function_that_is_missing_is_500()
    {
        _gateway.Proxy("GET", "/x");
        _gateway.Functions.Answer = _ => throw new AwsException("ResourceNotFoundException", "Function not found", 404);

        var answer = await _gateway.GetAsync("/x");

        answer.StatusCode.ShouldBe(500);
        answer.Body.ShouldBe("""{"message":"Internal server error"}""");
    }

    [Fact]
    public async Task After_29_seconds_the_answer_is_504()
    {
        _gateway.Proxy("GET", "/x");
        _gateway.Functions.Answer = _ => new TaskCompletionSource<CampusIssues.Emulator.Seams.InvocationResult>().Task;

        var pending = _gateway.GetAsync("/x");
        _gateway.Clock.Advance(TimeSpan.FromSeconds(28));
        pending.IsCompleted.ShouldBeFalse();
        _gateway.Clock.Advance(TimeSpan.FromSeconds(2));

        var answer = await pending;
        answer.StatusCode.ShouldBe(504);
        answer.Body.ShouldBe("""{"message":"Endpoint request timed out"}""");
    }
}
