using System.Text;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Lambda.RuntimeApi;

public sealed class AttachedFunctionTests
{
    [Fact]
    public async Task A_process_that_asks_for_invocations_answers_them()
    {
        await using var aws = new LocalAws();
        await using var function = new AttachedFunction(aws, "echo", (payload, _) => payload);

        for (var number = 0; number < 3; number++)
        {
            using var response = await InvokeUntilKnownAsync(aws, "echo", $$"""{"number":{{number}}}""");
            (await response.Content.ReadAsStringAsync()).ShouldBe($$"""{"number":{{number}}}""");
            response.Headers.GetValues("X-Amz-Executed-Version").ShouldBe(["$LATEST"]);
            response.Headers.Contains("X-Amz-Function-Error").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_failure_is_answered_with_its_type()
    {
        await using var aws = new LocalAws();
        await using var function = new AttachedFunction(aws, "fails", (_, _) => throw new InvalidOperationException("No such issue"));

        using var response = await InvokeUntilKnownAsync(aws, "fails", "{}");

        ((int)response.StatusCode).ShouldBe(200);
        response.Headers.GetValues("X-Amz-Function-Error").ShouldBe(["Unhandled"]);
        (await response.Content.ReadAsStringAsync()).ShouldStartWith("""{"errorType":"InvalidOperationException","errorMessage":"No such issue",""");
    }

    [Fact]
    public async Task The_end_of_the_log_comes_with_the_answer()
    {
        await using var aws = new LocalAws();
        await using var function = new AttachedFunction(aws, "echo", (payload, _) => payload);

        using var response = await InvokeUntilKnownAsync(aws, "echo", "{}", ("X-Amz-Log-Type", "Tail"));

        var lines = Encoding.UTF8.GetString(Convert.FromBase64String(response.Headers.GetValues("X-Amz-Log-Result").Single())).Split('\n');
        lines[0].ShouldMatch(@"^START RequestId: [0-9a-f-]{36} Version: \$LATEST$");
        lines[1].ShouldMatch("^END RequestId: [0-9a-f-]{36}$");
        lines[2].ShouldMatch(@"^REPORT RequestId: [0-9a-f-]{36}\tDuration: [\d.]+ ms\tBilled Duration: \d+ ms\tMemory Size: 128 MB\t$");
    }

    [Fact]
    public async Task The_context_and_the_trace_reach_the_function()
    {
        await using var aws = new LocalAws();
        var seen = "";
        await using var function = new AttachedFunction(aws, "echo", (payload, context) =>
        {
            seen = $"{context.TraceId} {context.ClientContext?.Custom["a"]} {context.InvokedFunctionArn}";
            return payload;
        });

        using var response = await InvokeUntilKnownAsync(
            aws,
            "echo",
            "{}",
            ("X-Amz-Client-Context", Convert.ToBase64String("""{"custom":{"a":"b"}}"""u8)),
            ("X-Amzn-Trace-Id", "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1"));

        seen.ShouldStartWith("Root=1-5759e988-bd862e3fe1be46a994272793;");
        seen.ShouldEndWith(" b arn:aws:lambda:us-east-1:000000000000:function:echo");
    }

    [Theory]
    [InlineData("DryRun", 204)]
    [InlineData("Event", 202)]
    public async Task Other_types_of_invocation_do_not_wait(string type, int status)
    {
        await using var aws = new LocalAws();
        await using var function = new AttachedFunction(aws, "echo", (payload, _) => payload);

        using var response = await InvokeUntilKnownAsync(aws, "echo", "{}", ("X-Amz-Invocation-Type", type));

        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_request_id_is_refused()
    {
        await using var aws = new LocalAws();

        using var response = await aws.Http.PostAsync("/echo/2018-06-01/runtime/invocation/unknown/response", new StringContent("{}"));

        ((int)response.StatusCode).ShouldBe(400);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"errorMessage":"Invalid request ID","errorType":"InvalidRequestID"}""");
    }

    /// <summary>A function is known from its first poll on.</summary>
    private static async Task<HttpResponseMessage> InvokeUntilKnownAsync(LocalAws aws, string function, string payload, params (string Name, string Value)[] headers)
    {
        while (true)
        {
            var response = await aws.InvokeAsync(function, payload, headers);
            if ((int)response.StatusCode != 404)
            {
                return response;
            }

            response.Dispose();
            await Task.Yield();
        }
    }
}
