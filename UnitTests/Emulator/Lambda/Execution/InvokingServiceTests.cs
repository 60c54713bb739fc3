using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Lambda.Execution;

/// <summary>A service invokes a function where the function's policy, or the role that it assumes, allows it.</summary>
public sealed class InvokingServiceTests : IAsyncLifetime
{
    private const string Method = "arn:aws:execute-api:us-east-1:000000000000:a1/prod/POST/report-issue";
    private readonly LocalAws _aws = new();

    public Task InitializeAsync() => _aws.CreateFunctionAsync("f");

    public Task DisposeAsync() => _aws.DisposeAsync().AsTask();

    [Fact]
    public async Task A_function_without_a_permission_is_not_invoked()
    {
        var refused = await Should.ThrowAsync<AwsException>(() => InvokeAsync());

        refused.Message.ShouldBe("User: apigateway.amazonaws.com is not authorized to perform: lambda:InvokeFunction on resource: arn:aws:lambda:us-east-1:000000000000:function:f because no resource-based policy allows the lambda:InvokeFunction action");
    }

    [Theory]
    [InlineData("arn:aws:execute-api:us-east-1:000000000000:a1/*/POST/report-issue", true)]
    [InlineData("arn:aws:execute-api:us-east-1:000000000000:a1/*/GET/*", false)]
    public async Task A_permission_holds_for_its_source(string source, bool isAllowed)
    {
        await _aws.LambdaAsync("POST", "/2015-03-31/functions/f/policy", $$"""{"StatementId":"s","Action":"lambda:InvokeFunction","Principal":"apigateway.amazonaws.com","SourceArn":"{{source}}"}""");

        if (isAllowed)
        {
            (await InvokeAsync()).StatusCode.ShouldBe(204);
        }
        else
        {
            await Should.ThrowAsync<AwsException>(() => InvokeAsync());
        }
    }

    [Fact]
    public async Task A_role_that_is_assumed_decides_instead()
    {
        await _aws.QueryAsync("iam", "2010-05-08", "CreateRole", ("RoleName", "gateway"), ("AssumeRolePolicyDocument", """{"Statement":{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"sts:AssumeRole"}}"""));
        await Should.ThrowAsync<AwsException>(() => InvokeAsync("arn:aws:iam::000000000000:role/gateway"));

        await _aws.QueryAsync("iam", "2010-05-08", "PutRolePolicy", ("RoleName", "gateway"), ("PolicyName", "p"), ("PolicyDocument", """{"Statement":{"Effect":"Allow","Action":"lambda:InvokeFunction","Resource":"*"}}"""));
        (await InvokeAsync("arn:aws:iam::000000000000:role/gateway")).StatusCode.ShouldBe(204);
    }

    private Task<InvocationResult> InvokeAsync(string? role = null) => _aws.Get<IFunctions>().InvokeAsync(
        new Invocation("f", "{}"u8.ToArray()) { Type = InvocationType.DryRun, Service = new InvokingService("apigateway.amazonaws.com", Method) { RoleArn = role } },
        CancellationToken.None);
}
