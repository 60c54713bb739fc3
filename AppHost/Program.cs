using Aspire.Hosting.AWS.Lambda;
using CampusIssues.AppHost;

var builder = DistributedApplication.CreateBuilder(args);

// What the operator would keep secret: made on the first run, kept among the user secrets.
var staffPin = builder.AddParameter("staff-pin", Secrets.Pin, secret: true, persist: true);
var tokenKey = builder.AddParameter("staff-token-key", Secrets.Key, secret: true, persist: true);
var linkKey = builder.AddParameter("follow-link-key", Secrets.Key, secret: true, persist: true);

// AWS: the emulator, LocalStack, an endpoint or the cloud; and on it the tables and identities of the template.
var aws = builder.AddAws();
var stack = builder.AddAWSCloudFormationTemplate("campus-issues", "../Deployment/template.yaml").WithReference(aws);

// The functions, each as in AWS: one executable, one handler a function.
builder.AddAWSLambdaServiceEmulator().RunsOn(aws);
var createIssue = builder.AddAWSLambdaFunction<Projects.Functions>("CreateCampusIssue", "CreateCampusIssue").WithReference(aws).WithReference(stack)
    .WithEnvironment("FOLLOW_LINK_KEY", linkKey);
var getIssue = builder.AddAWSLambdaFunction<Projects.Functions>("GetCampusIssue", "GetCampusIssue").WithReference(aws).WithReference(stack)
    .WithEnvironment("STAFF_TOKEN_KEY", tokenKey);
var followIssue = builder.AddAWSLambdaFunction<Projects.Functions>("FollowCampusIssue", "FollowCampusIssue").WithReference(aws).WithReference(stack)
    .WithEnvironment("FOLLOW_LINK_KEY", linkKey);
var updateIssue = builder.AddAWSLambdaFunction<Projects.Functions>("UpdateCampusIssueStatus", "UpdateCampusIssueStatus").WithReference(aws).WithReference(stack)
    .WithEnvironment("STAFF_TOKEN_KEY", tokenKey);
var listIssues = builder.AddAWSLambdaFunction<Projects.Functions>("GetAllCampusIssues", "GetAllCampusIssues").WithReference(aws).WithReference(stack)
    .WithEnvironment("STAFF_TOKEN_KEY", tokenKey);
var signIn = builder.AddAWSLambdaFunction<Projects.Functions>("SignInStaff", "SignInStaff").WithReference(aws).WithReference(stack)
    .WithEnvironment("STAFF_TOKEN_KEY", tokenKey);
builder.AddAWSLambdaFunction<Projects.Functions>("NotifyCampusIssue", "NotifyCampusIssue").WithReference(aws).WithReference(stack)
    .WithEnvironment("FOLLOW_LINK_KEY", linkKey).WithDynamoDBStreamsEventSource("CampusIssues");
builder.AddAWSLambdaFunction<Projects.Functions>("CountCampusIssues", "CountCampusIssues").WithReference(aws).WithReference(stack)
    .WithDynamoDBStreamsEventSource("CampusIssues");
builder.AddProject<Projects.Functions>("staff", launchProfileName: null).WithArgs("add-staff", "admin", "--role", "admin").WithEnvironment("STAFF_PIN", staffPin).WithReference(aws).WithReference(stack);

// The REST API, with the validators, CORS and throttles of its OpenAPI document.
var gateway = builder.AddAWSAPIGatewayEmulator("gateway", APIGatewayType.Rest, new APIGatewayEmulatorOptions { HttpPort = 5081 }).RunsOn(aws)
    .WithEnvironment("API_GATEWAY_EMULATOR_OPENAPI", Path.GetFullPath("../Deployment/openapi.yaml", builder.AppHostDirectory))
    .WithEnvironment("SiteOrigin", "http://localhost:5080")
    .WithReference(createIssue, Method.Post, "/report-issue")
    .WithReference(getIssue, Method.Get, "/issue-status/{issueId}")
    .WithReference(getIssue, Method.Get, "/open-issues")
    .WithReference(getIssue, Method.Get, "/catalogue")
    .WithReference(followIssue, Method.Post, "/issues/{issueId}/followers")
    .WithReference(followIssue, Method.Post, "/issues/{issueId}/information")
    .WithReference(followIssue, Method.Post, "/issues/{issueId}/reopen")
    .WithReference(followIssue, Method.Post, "/email-preferences")
    .WithReference(updateIssue, Method.Put, "/update-status")
    .WithReference(listIssues, Method.Get, "/get-all-issues")
    .WithReference(listIssues, Method.Get, "/statistics")
    .WithReference(listIssues, Method.Get, "/export.csv")
    .WithReference(signIn, Method.Post, "/admin/sign-in");

// The site.
builder.AddProject<Projects.Web>("web", launchProfileName: null)
    .WithHttpEndpoint(port: 5080)
    .WithHttpHealthCheck("/health")
    .WithEnvironment("API_BASE_URL", gateway.GetEndpoint("http"))
    .ShowsStaffPin(staffPin)
    .WaitFor(gateway);

builder.Build().Run();
