using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Deployment;

/// <summary>What becomes of a deployment. Each test leaves a system that works.</summary>
[Collection(DeployedCollection.Name)]
public sealed class LifeTests(DeployedCampus campus)
{
    [FactRequiring("aws", "bash")]
    public Task Deploying_again_changes_nothing() => campus.ChangeAsync(async () =>
    {
        var before = await ChangesAsync();

        var output = await campus.DeployAsync("--package", campus.PackageKey);

        output.ShouldContain("  nothing to change\n");
        output.ShouldContain("  admin is there already\n");
        (await ChangesAsync()).ShouldBe(before);
        (await WorksAsync()).ShouldBeTrue();
    });

    [FactRequiring("aws", "bash")]
    public Task New_code_replaces_the_functions_and_old_code_can_come_back() => campus.ChangeAsync(async () =>
    {
        var old = campus.PackageKey;
        var sums = await CodeAsync();
        var file = Path.GetTempFileName();
        File.Copy(DeployedCampus.Package, file, overwrite: true);
        await using (var archive = await ZipFile.OpenAsync(file, ZipArchiveMode.Update))
        {
            archive.CreateEntry("new.txt");
        }

        await campus.Cli.RunAsync("s3api", "put-object", "--bucket", DeployedCampus.Bucket, "--key", "functions/0123456789abcdef.zip", "--body", file);
        File.Delete(file);

        (await campus.DeployAsync("--package", "functions/0123456789abcdef.zip")).ShouldContain("UPDATE_COMPLETE                              GetCampusIssue\n");

        (await CodeAsync()).ShouldAllBe(sum => !sums.Contains(sum));
        (await WorksAsync()).ShouldBeTrue();
        await campus.DeployAsync("--package", old);
        (await CodeAsync()).ShouldBe(sums);
    });

    [FactRequiring("aws", "bash")]
    public Task A_power_cut_loses_nothing() => campus.ChangeAsync(async () =>
    {
        using var reporter = campus.AsReporter();
        var address = $"eve.{Guid.NewGuid():N}@campus.example";
        var report = (await reporter.ReportAsync(email: address)).ShouldBe(HttpStatusCode.OK);

        await campus.CutPowerAsync();

        (await reporter.StatusAsync(report["issueId"].GetString()!)).ShouldBe(HttpStatusCode.OK)["reference"].GetString().ShouldBe(report["reference"].GetString());
        await campus.Mailbox(address).ReceivesAsync(report["reference"].GetString()!);
        (await WorksAsync()).ShouldBeTrue();
    });

    [FactRequiring("aws", "bash")]
    public Task What_was_destroyed_leaves_nothing_and_what_was_interrupted_goes_on() => campus.ChangeAsync(async () =>
    {
        var (exitCode, output, error) = await DeployedCampus.RunAsync("destroy", "--endpoint", campus.Endpoint.AbsoluteUri, "--delete-data", "--yes");
        exitCode.ShouldBe(0, $"{output}\n{error}");
        (await LeftAsync()).ShouldBeEmpty();

        var package = campus.PackageKey;
        await campus.Cli.RunAsync("s3api", "create-bucket", "--bucket", DeployedCampus.Bucket);
        await campus.Cli.RunAsync("s3api", "put-object", "--bucket", DeployedCampus.Bucket, "--key", package, "--body", DeployedCampus.Package);
        await InterruptAsync("--package", package);
        await campus.DeployAsync("--package", package);

        (await WorksAsync()).ShouldBeTrue();
    });

    /// <summary>Runs <c>deploy</c> and ends it with <c>kill -9</c>, once the stack is being made.</summary>
    private async Task InterruptAsync(params string[] options)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(DeployedCampus.Root, "Deployment/deploy"), "--endpoint", campus.Endpoint.AbsoluteUri, .. options]) { RedirectStandardOutput = true };
        foreach (var (name, value) in DeployedCampus.Variables)
        {
            start.Environment[name] = value;
        }

        using var deploy = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(20));
        var lines = new List<string?>();
        while (lines.LastOrDefault("") is { } line && !line.Contains("CREATE_", StringComparison.Ordinal))
        {
            lines.Add(await deploy.StandardOutput.ReadLineAsync(patience.Token));
        }

        deploy.Kill(entireProcessTree: true);
        await deploy.WaitForExitAsync(patience.Token);
        lines.ShouldNotContain((string?)null, "it ended by itself: " + string.Join('\n', lines));
    }

    /// <summary>The whole way from a report to its mail.</summary>
    private async Task<bool> WorksAsync()
    {
        using var reporter = campus.AsReporter();
        using var staff = await campus.AsStaffAsync();
        var address = $"flo.{Guid.NewGuid():N}@campus.example";
        var report = (await reporter.ReportAsync(email: address)).ShouldBe(HttpStatusCode.OK);
        (await staff.UpdateAsync(report["issueId"].GetString()!, "RESOLVED", "Done", "fixed")).ShouldBe(HttpStatusCode.OK);
        await campus.Mailbox(address).ReceivesAsync("Status changed");
        return (await campus.BrowseAsync("/")).Status == 200;
    }

    private async Task<string[]> ChangesAsync() =>
        [.. (await campus.Aws.QueryAsync("2010-05-15", "DescribeStackEvents", ("StackName", DeployedCampus.Stack))).Descendants("EventId").Select(id => id.Value)];

    private async Task<string[]> CodeAsync() =>
        [.. (await campus.Aws.RestAsync(HttpMethod.Get, "/2015-03-31/functions/")).Json!["Functions"]!.AsArray().Select(function => function!["CodeSha256"]!.ToString()).Distinct()];

    /// <summary>What is left in the account, by kind.</summary>
    private async Task<string[]> LeftAsync()
    {
        var aws = campus.Aws;
        var stacks = (await aws.QueryAsync("2010-05-15", "DescribeStacks")).Descendants("StackName").Select(name => name.Value);
        var roles = (await aws.QueryAsync("2010-05-08", "ListRoles")).Descendants("RoleName").Select(name => name.Value);
        var identities = (await aws.QueryAsync("2010-12-01", "ListIdentities")).Descendants("member").Select(name => name.Value);
        var buckets = (await campus.Cli.RunAsync("s3api", "list-buckets")).GetProperty("Buckets").EnumerateArray().Select(bucket => bucket.GetProperty("Name").GetString()!);
        return
        [
            .. stacks, .. roles, .. identities, .. buckets,
            .. Names(await aws.JsonAsync("DynamoDB_20120810.ListTables", []), "TableNames", null),
            .. Names(await aws.JsonAsync("Logs_20140328.DescribeLogGroups", []), "logGroups", "logGroupName").Where(group => !group.StartsWith("API-Gateway-Execution-Logs_", StringComparison.Ordinal)),
            .. Names(await aws.JsonAsync("AmazonSQS.ListQueues", []), "QueueUrls", null),
            .. Names((await aws.RestAsync(HttpMethod.Get, "/2015-03-31/functions/")).Json!, "Functions", "FunctionName"),
            .. Names((await aws.RestAsync(HttpMethod.Get, "/2015-03-31/event-source-mappings/")).Json!, "EventSourceMappings", "UUID"),
            .. Names((await aws.RestAsync(HttpMethod.Get, "/restapis")).Json!, "item", "name"),
        ];
    }

    private static IEnumerable<string> Names(JsonNode answer, string list, string? member) =>
        answer[list]?.AsArray().Select(item => (member is null ? item : item![member])!.ToString()) ?? [];
}
