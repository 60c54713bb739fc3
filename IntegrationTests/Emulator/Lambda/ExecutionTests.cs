using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Emulator.Lambda;

/// <summary>Functions as processes, through the AWS CLI.</summary>
public sealed class ExecutionTests(FunctionsFixture functions) : IClassFixture<FunctionsFixture>
{
    private const string Topic = """
        import boto3, json, sys
        endpoint, archive = sys.argv[1:]
        client = lambda name: boto3.client(name, endpoint_url=endpoint, region_name='us-east-1', aws_access_key_id='test', aws_secret_access_key='test')
        functions, sns, sqs = client('lambda'), client('sns'), client('sqs')
        name = 'told-by-a-topic'
        function = functions.create_function(FunctionName=name, Runtime='provided.al2023', Handler='bootstrap', Role='arn:aws:iam::000000000000:role/runs', Code={'ZipFile': open(archive, 'rb').read()})['FunctionArn']
        url = sqs.create_queue(QueueName=name)['QueueUrl']
        functions.put_function_event_invoke_config(FunctionName=name, DestinationConfig={'OnSuccess': {'Destination': f'arn:aws:sqs:us-east-1:000000000000:{name}'}})
        topic = sns.create_topic(Name=name)['TopicArn']
        sns.subscribe(TopicArn=topic, Protocol='lambda', Endpoint=function)
        sns.publish(TopicArn=topic, Message='unheard')
        functions.add_permission(FunctionName=name, StatementId='topic', Action='lambda:InvokeFunction', Principal='sns.amazonaws.com', SourceArn=topic)
        sns.publish(TopicArn=topic, Message='heard')
        outcomes = []
        for attempt in range(6):
            outcomes += sqs.receive_message(QueueUrl=url, WaitTimeSeconds=20).get('Messages', [])
            if outcomes: break
        print([json.loads(outcome['Body'])['requestPayload']['Records'][0]['Sns']['Message'] for outcome in outcomes])
        """;

    [FactRequiring("python3:boto3", "curl")]
    public async Task A_topic_invokes_a_function_whose_policy_lets_it() =>
        (await Tools.RunAsync("python3", ["-c", Topic, functions.Endpoint.AbsoluteUri, functions.Archive])).Trim().ShouldBe("['heard']");

    [FactRequiring("aws", "curl")]
    public async Task A_process_is_started_once_and_kept_warm()
    {
        var name = await functions.CreateAsync("--environment", "Variables={GREETING=hello}", "--memory-size", "256");

        var first = await functions.InvokeAsync(name, "{}", "--log-type", "Tail");
        var second = await functions.InvokeAsync(name, "{}", "--log-type", "Tail");

        var answer = JsonDocument.Parse(first.Payload).RootElement;
        answer.GetProperty("greeting").GetString().ShouldBe("hello");
        answer.GetProperty("memory").GetString().ShouldBe("256");
        answer.GetProperty("version").GetString().ShouldBe("$LATEST");
        JsonDocument.Parse(second.Payload).RootElement.GetProperty("pid").GetInt32().ShouldBe(answer.GetProperty("pid").GetInt32());
        Log(first.Answer).ShouldContain("Init Duration: ");
        Log(first.Answer).ShouldContain("handling {}");
        Log(second.Answer).ShouldNotContain("Init Duration: ");
    }

    [FactRequiring("aws", "curl")]
    public async Task A_crash_is_told_and_the_next_invocation_starts_anew()
    {
        var name = await functions.CreateAsync();

        var (answer, payload) = await functions.InvokeAsync(name, """{"do":"crash"}""");

        answer.GetProperty("FunctionError").GetString().ShouldBe("Unhandled");
        payload.ShouldMatch("""^\{"errorType":"Runtime.ExitError","errorMessage":"RequestId: [0-9a-f-]{36} Error: Runtime exited with error: exit status 7"\}$""");
        (await functions.InvokeAsync(name, "{}")).Answer.TryGetProperty("FunctionError", out _).ShouldBeFalse();
    }

    [FactRequiring("aws", "curl")]
    public async Task A_function_that_hangs_is_ended_with_all_it_started()
    {
        var name = await functions.CreateAsync("--timeout", "1");

        var (answer, payload) = await functions.InvokeAsync(name, """{"do":"hang"}""");

        answer.GetProperty("FunctionError").GetString().ShouldBe("Unhandled");
        payload.ShouldMatch("""^\{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: [0-9a-f-]{36} Error: Task timed out after 1.00 seconds"\}$""");
        await Eventually.TrueAsync(() => Task.FromResult(!FunctionProcesses.Of(name).Any()), "all that it started is ended");

        // A second is little for a shell script on a busy machine: one of the next invocations makes it.
        await Eventually.TrueAsync(async () => !(await functions.InvokeAsync(name, "{}")).Answer.TryGetProperty("FunctionError", out _), "the next invocation starts anew");
    }

    [FactRequiring("aws", "curl")]
    public async Task A_failure_to_start_is_answered_as_the_runtime_told_it()
    {
        var name = await functions.CreateAsync("--environment", "Variables={INIT_FAILS=1}");

        var (answer, payload) = await functions.InvokeAsync(name, "{}");

        answer.GetProperty("FunctionError").GetString().ShouldBe("Unhandled");
        payload.ShouldBe("""{"errorType":"NoTable","errorMessage":"no table"}""");
    }

    [FactRequiring("aws", "curl")]
    public async Task Under_load_it_scales_out_to_the_reserved_concurrency_and_then_refuses()
    {
        var name = await functions.CreateAsync("--timeout", "600");
        await functions.Cli.RunAsync("lambda", "put-function-concurrency", "--function-name", name, "--reserved-concurrent-executions", "3");
        using var client = new HttpClient { BaseAddress = functions.Endpoint, Timeout = TimeSpan.FromMinutes(10) };
        var gate = functions.NewGate();

        var calls = Enumerable.Range(0, 6).Select(_ => client.PostAsync($"/2015-03-31/functions/{name}/invocations", new StringContent($$"""{"wait":"{{gate}}"}"""))).ToArray();
        await Eventually.TrueAsync(() => Task.FromResult(calls.Count(call => call.IsCompleted) == 3), "three are answered while the others run");
        calls.Where(call => call.IsCompleted).ShouldAllBe(call => (int)call.Result.StatusCode == 429);
        await File.WriteAllTextAsync(gate, "");

        var answers = await Task.WhenAll(calls);
        var processes = await Task.WhenAll(answers.Where(answer => answer.IsSuccessStatusCode).Select(answer => answer.Content.ReadAsStringAsync()));
        processes.Distinct().Count().ShouldBe(3);
    }

    [FactRequiring("aws", "curl")]
    public async Task Logs_hold_what_was_written_and_queries_find_it()
    {
        var name = await functions.CreateAsync();
        await functions.InvokeAsync(name, """{"do":"fail"}""");

        var events = await functions.Cli.RunAsync("logs", "filter-log-events", "--log-group-name", $"/aws/lambda/{name}", "--filter-pattern", "handling");
        events.GetProperty("events")[0].GetProperty("message").GetString().ShouldBe("""handling {"do":"fail"}""");
        var tail = await functions.Cli.RunAsync("logs", "filter-log-events", "--log-group-name", $"/aws/lambda/{name}", "--filter-pattern", "\"START RequestId\"");
        tail.GetProperty("events").GetArrayLength().ShouldBe(1);
    }

    [FactRequiring("aws", "curl", "ps")]
    public async Task No_process_outlives_the_emulator()
    {
        int pid;
        var functions = new FunctionsFixture();
        await functions.InitializeAsync();
        try
        {
            var name = await functions.CreateAsync();
            pid = JsonDocument.Parse((await functions.InvokeAsync(name, "{}")).Payload).RootElement.GetProperty("pid").GetInt32();
            Process.GetProcessById(pid).HasExited.ShouldBeFalse();
        }
        finally
        {
            await functions.DisposeAsync();
        }

        (await Tools.TryRunAsync("ps", ["-o", "stat=", "-p", pid.ToString(System.Globalization.CultureInfo.InvariantCulture)])).Output.Trim().ShouldMatch("^(Z.*)?$");
    }

    private static string Log(JsonElement answer) => Encoding.UTF8.GetString(Convert.FromBase64String(answer.GetProperty("LogResult").GetString()!));
}
