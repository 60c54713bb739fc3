using Aspire.Hosting.AWS.Lambda;
using CampusIssues.AppHost;

var builder = DistributedApplication.CreateBuilder(args);

// What an operator keeps secret: made on the first run, kept among the user secrets.
var staffPin = builder.AddParameter("staff-pin", Secrets.Pin, secret: true, persist: true);
var tokenKey = builder.AddParameter("staff-token-key", Secrets.Key, secret: true, persist: true);
var followKey = builder.AddParameter("follow-link-key", Secrets.Key, secret: true, persist: true);

// AWS: the emulator, LocalStack, an endpoint or the cloud; and on it the tables and the mail identity of the template.
var aws = builder.AddAws();
var stack = builder.AddAWSCloudFormationTemplate("campus-issues", "../Deployment/template.yaml").WithReference(aws);

// The site. Its address is the one origin that CORS allows, and the start of every link in e-mails.
var web = builder.AddProject<Projects.Web>("web", launchProfileName: null).WithHttpEndpoint(port: 5080).WithHttpHealthCheck("/health");
var site = web.GetEndpoint("http");

// The functions, each as in AWS: one executable, one handler a function.
builder.AddAWSLambdaServiceEmulator().RunsOn(aws);
var createIssue = Function("CreateCampusIssue").WithEnvironment("FOLLOW_LINK_KEY", followKey);
var getIssue = Function("GetCampusIssue").WithEnvironment("STAFF_TOKEN_KEY", tokenKey);
var followIssue = Function("FollowCampusIssue").WithEnvironment("FOLLOW_LINK_KEY", followKey);
var updateIssue = Function("UpdateCampusIssueStatus").WithEnvironment("STAFF_TOKEN_KEY", tokenKey);
var listIssues = Function("GetAllCampusIssues").WithEnvironment("STAFF_TOKEN_KEY", tokenKey);
var signIn = Function("SignInStaff").WithEnvironment("STAFF_TOKEN_KEY", tokenKey);
Function("NotifyCampusIssue").WithEnvironment("FOLLOW_LINK_KEY", followKey).WithDynamoDBStreamsEventSource("CampusIssues");
Function("CountCampusIssues").WithDynamoDBStreamsEventSource("CampusIssues");

// The first staff account. The verb changes nothing where it is already there.
builder.AddProject<Projects.Functions>("staff", launchProfileName: null)
    .WithArgs("add-staff", "admin", "--role", "admin").WithEnvironment("STAFF_PIN", staffPin).WithReference(aws).WithReference(stack);

// The REST API, with the validators, CORS and throttles of its OpenAPI document.
var gateway = builder.AddAWSAPIGatewayEmulator("gateway", APIGatewayType.Rest, new APIGatewayEmulatorOptions { HttpPort = 5081, DisableHttpsEndpoint = true }).RunsOn(aws)
    .WithEnvironment("API_GATEWAY_EMULATOR_OPENAPI", Path.GetFullPath("../Deployment/openapi.yaml", builder.AppHostDirectory))
    .WithEnvironment("SiteOrigin", site)
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
    .WithReference(signIn, Method.Post, "/admin/sign-in")
    .PassesPreflightsTo(getIssue);

web.WithEnvironment("API_BASE_URL", gateway.GetEndpoint("http")).WaitFor(gateway).ShowsStaffPin(staffPin);

builder.Build().Run();

// What AWS tells a function of itself beyond what Aspire does.
IResourceBuilder<LambdaProjectResource> Function(string name) => builder.AddAWSLambdaFunction<Projects.Functions>(name, name)
    .WithArgs(name).WithEnvironment("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST").WithEnvironment("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256")
    .WithReference(aws).WithReference(stack).RunsAs(aws, stack.GetOutput($"{name}Role")).WithEnvironment("AWS__Resources__SiteUrl", site);
