using System.Net;
using System.Text.Json.Nodes;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Deployment.Permissions;

/// <summary>The template's resources let in whom they must, and nobody would get in without.</summary>
[Collection(DeployedCollection.Name)]
public sealed class ResourcePolicyTests(DeployedCampus campus)
{
    [TheoryRequiring("aws", "bash")]
    [InlineData("CreateCampusIssue", "POST/report-issue")]
    [InlineData("GetCampusIssue", "GET/issue-status/*", "GET/open-issues", "GET/catalogue")]
    [InlineData("FollowCampusIssue", "POST/issues/*", "POST/email-preferences")]
    [InlineData("UpdateCampusIssueStatus", "PUT/update-status")]
    [InlineData("GetAllCampusIssues", "GET/get-all-issues", "GET/statistics", "GET/export.csv")]
    [InlineData("SignInStaff", "POST/admin/sign-in")]
    public async Task The_gateway_may_call_a_function_by_its_routes_alone(string function, params string[] routes)
    {
        var address = $"/2015-03-31/functions/{function}/policy";
        var policy = JsonNode.Parse((await campus.Aws.RestAsync(HttpMethod.Get, address)).Json!["Policy"]!.ToString())!;
        var statements = policy["Statement"]!.AsArray().ToDictionary(statement => RouteOf(statement!), statement => statement!);
        statements.Keys.Order().ShouldBe(routes.Order());

        foreach (var (route, statement) in statements)
        {
            (await CallAsync(route)).ShouldNotBe(HttpStatusCode.InternalServerError, route);
            await campus.Aws.RestAsync(HttpMethod.Delete, "/_aws/iam/denials");
            (await campus.Aws.RestAsync(HttpMethod.Delete, $"{address}/{statement["Sid"]}")).Status.ShouldBe(204);
            try
            {
                (await CallAsync(route)).ShouldBe(HttpStatusCode.InternalServerError, route);
                (await DenialsAsync()).ShouldBe([$"apigateway.amazonaws.com lambda:InvokeFunction {statement["Resource"]}"]);
            }
            finally
            {
                (await campus.Aws.RestAsync(HttpMethod.Post, address, new JsonObject
                {
                    ["StatementId"] = statement["Sid"]!.DeepClone(),
                    ["Action"] = "lambda:InvokeFunction",
                    ["Principal"] = "apigateway.amazonaws.com",
                    ["SourceArn"] = Source(statement),
                })).Status.ShouldBe(201);
            }

            (await CallAsync(route)).ShouldNotBe(HttpStatusCode.InternalServerError, route);
        }

        await campus.Aws.RestAsync(HttpMethod.Delete, "/_aws/iam/denials");
    }

    [FactRequiring("aws", "bash")]
    public async Task The_site_is_for_everybody_by_its_buckets_policy()
    {
        var bucket = (await campus.Aws.OutputsAsync(DeployedCampus.Stack))["SiteBucket"];
        var policy = (await campus.Cli.RunAsync("s3api", "get-bucket-policy", "--bucket", bucket)).GetProperty("Policy").GetString()!;

        await campus.Cli.RunAsync("s3api", "delete-bucket-policy", "--bucket", bucket);
        try
        {
            (await campus.BrowseAsync("/")).Status.ShouldBe(403);
        }
        finally
        {
            await campus.Cli.RunAsync("s3api", "put-bucket-policy", "--bucket", bucket, "--policy", policy);
        }

        (await campus.BrowseAsync("/")).Status.ShouldBe(200);
        await campus.Aws.RestAsync(HttpMethod.Delete, "/_aws/iam/denials");
    }

    private static string Source(JsonNode statement) => statement["Condition"]!["ArnLike"]!["AWS:SourceArn"]!.ToString();

    private static string RouteOf(JsonNode statement) => Source(statement).Split('/', 3)[2];

    private async Task<HttpStatusCode> CallAsync(string route)
    {
        var (method, path) = (route[..route.IndexOf('/', StringComparison.Ordinal)], route[(route.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        path = path switch
        {
            "issues/*" => "issues/none/followers",
            "issue-status/*" => "issue-status/none",
            "open-issues" => "open-issues?location=Library",
            _ => path,
        };
        using var client = campus.AsReporter();
        return (method == "GET" ? await client.SendAsync(HttpMethod.Get, path) : await client.SendTextAsync(new HttpMethod(method), path, "{}")).Status;
    }

    /// <summary>What services were denied; what functions did before goes on beside this.</summary>
    private async Task<IEnumerable<string>> DenialsAsync() =>
        from denial in (await campus.Aws.RestAsync(HttpMethod.Get, "/_aws/iam/denials")).Json!["denials"]!.AsArray()
        where denial["principal"]!.ToString().EndsWith(".amazonaws.com", StringComparison.Ordinal)
        select $"{denial["principal"]} {denial["action"]} {denial["resource"]}";
}
