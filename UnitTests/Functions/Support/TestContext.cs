using Amazon.Lambda.Core;

namespace CampusIssues.UnitTests.Functions.Support;

/// <summary>An invocation's context with nothing special.</summary>
internal sealed class TestContext : ILambdaContext
{
    public string AwsRequestId => "11111111-2222-3333-4444-555555555555";

    public IClientContext ClientContext => null!;

    public string FunctionName => "Test";

    public string FunctionVersion => "$LATEST";

    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => "arn:aws:lambda:us-east-1:000000000000:function:Test";

    public ILambdaLogger Logger => null!;

    public string LogGroupName => "/aws/lambda/Test";

    public string LogStreamName => "stream";

    public int MemoryLimitInMB => 256;

    public TimeSpan RemainingTime => TimeSpan.FromSeconds(30);
}
