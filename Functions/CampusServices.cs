using Amazon.DynamoDBv2;
using Amazon.SimpleEmail;
using CampusIssues.Functions.Access;
using CampusIssues.Functions.Campus;
using CampusIssues.Functions.Issues;
using CampusIssues.Functions.Issues.List;
using CampusIssues.Functions.Logging;
using CampusIssues.Functions.Requests;
using CampusIssues.Functions.Staff;
using CampusIssues.Functions.Streams;
using CampusIssues.Functions.Telemetry;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Functions;

/// <summary>What functions are made of. AWS clients are made once a process and used by every invocation.</summary>
internal sealed class CampusServices(
    Settings settings, Catalogue catalogue, TimeProvider clock, Lazy<IAmazonDynamoDB> dynamo, Lazy<AmazonSimpleEmailServiceClient> ses, Action<ReadOnlySpan<byte>> output)
{
    public Settings Settings => settings;

    public Catalogue Catalogue => catalogue;

    public TimeProvider Clock => clock;

    public IAmazonDynamoDB Dynamo => dynamo.Value;

    public IAmazonSimpleEmailService Ses => ses.Value;

    public Invocation Invocation { get; } = new();

    public ILogger Log => field ??= FunctionTelemetry.Beside(new JsonLogger(Invocation, clock, JsonLogger.LeastLevel(Environment.GetEnvironmentVariable), output));

    public Metrics Metrics { get; } = new(clock, output);

    public StaffTokens StaffTokens { get; } = new(settings, clock);

    public FollowTokens FollowTokens { get; } = new(settings, clock);

    public IssueTable Issues => field ??= new(Dynamo, settings);

    public IssueWriter Writer => field ??= new(Dynamo, settings);

    public IssueLister Lister => field ??= new(Dynamo, settings);

    public RateLimits Limits => field ??= new(Dynamo, settings, clock);

    public StaffTable Staff => field ??= new(Dynamo, settings, clock);

    public ParkedRecords Parked => field ??= new(Dynamo, settings, clock, Metrics);

    public static CampusServices FromEnvironment() => new(
        Settings.FromEnvironment(),
        Catalogue.Current,
        TimeProvider.System,
        new(() => new AmazonDynamoDBClient()),
        new(() => new AmazonSimpleEmailServiceClient(new AmazonSimpleEmailServiceConfig { MaxErrorRetry = 0 })),
        StandardOutput.Line);
}
