using System.Text.Json.Nodes;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Lambda.Functions;

/// <summary>What a function's role must allow Lambda to do in its name.</summary>
public sealed class ExecutionRoleTests : IAsyncLifetime
{
    private const string Role = "arn:aws:iam::000000000000:role/worker";
    private const string Stream = "arn:aws:dynamodb:us-east-1:000000000000:table/t/stream/s";
    private readonly LocalAws _aws = new();

    public async Task InitializeAsync()
    {
        await _aws.QueryAsync("iam", "2010-05-08", "CreateRole", ("RoleName", "worker"), ("AssumeRolePolicyDocument",
            """{"Statement":{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}}"""));
        await _aws.CreateFunctionAsync("f");
        await _aws.LambdaAsync("PUT", "/2015-03-31/functions/f/configuration", $$"""{"Role":"{{Role}}"}""");
    }

    public Task DisposeAsync() => _aws.DisposeAsync().AsTask();

    [Theory]
    [InlineData(true, "logs:CreateLogStream", "log-group:g:log-stream:*", true)]
    [InlineData(true, "logs:CreateLogStream", "log-group:other:*", false)]
    [InlineData(true, "logs:PutLogEvents", "*", false)]
    [InlineData(false, "logs:CreateLogStream", "*", false)]
    [InlineData(false, "logs:Create*", "*", true)]
    public async Task A_log_stream_is_made_where_the_role_may(bool hasGroup, string action, string log, bool may)
    {
        await AllowAsync(action, log == "*" ? log : $"arn:aws:logs:us-east-1:000000000000:{log}");

        _aws.Get<ExecutionRole>().MayMakeStream("f", "g", "s", hasGroup).ShouldBe(may);
    }

    [Theory]
    [InlineData("dynamodb:*", true)]
    [InlineData("dynamodb:Get*", false)]
    public async Task A_stream_is_a_source_where_the_role_may_read_and_list(string action, bool may)
    {
        await AllowAsync(action, Stream);
        var check = () => _aws.Get<ExecutionRole>().CheckSource("f", Stream);

        if (may)
        {
            check.ShouldNotThrow();
        }
        else
        {
            check.ShouldThrow<CampusIssues.Emulator.Wire.AwsException>().Message.ShouldBe(
                $"Cannot access stream {Stream}. Please ensure the role can perform the GetRecords, GetShardIterator, DescribeStream, and ListStreams Actions on your stream in IAM.");
        }
    }

    [Fact]
    public async Task A_function_traces_where_the_role_may_write_traces()
    {
        await AllowAsync("xray:PutTelemetryRecords", "*");
        (await TraceAsync()).ShouldBe("400 The provided execution role does not have permissions to call PutTraceSegments on XRAY");

        await AllowAsync("xray:PutTraceSegments", "*");

        (await TraceAsync()).ShouldBe("200 ");
    }

    private async Task<string> TraceAsync()
    {
        var (status, answer) = await _aws.LambdaAsync("PUT", "/2015-03-31/functions/f/configuration", """{"TracingConfig":{"Mode":"Active"}}""");
        return $"{status} {answer?["message"] ?? answer?["Message"]}";
    }

    private Task AllowAsync(string action, string resource) => _aws.QueryAsync("iam", "2010-05-08", "PutRolePolicy", ("RoleName", "worker"), ("PolicyName", "own"), ("PolicyDocument",
        new JsonObject { ["Statement"] = new JsonObject { ["Effect"] = "Allow", ["Action"] = action, ["Resource"] = resource } }.ToJsonString()));
}
