using CampusIssues.IntegrationTests.Browser.Support;
using CampusIssues.IntegrationTests.Processes;
using CampusIssues.IntegrationTests.Support;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser;

/// <summary>One click, followed in the dashboard to the mail and back.</summary>
public sealed class TraceStories(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Function = "CreateCampusIssue";
    private const string Gateway = "POST /report-issue @emulator";
    private const string Handler = $"POST /report-issue @{Function}";
    private readonly string _me = $"eva.{Guid.NewGuid():N}@campus.example";

    [FactRequiring(Chromium.Program, Needs = "embedded")]
    public async Task One_trace_leads_from_the_click_to_the_mail_and_the_mail_back_to_it()
    {
        await using var host = new AppHostProcess("--environment=Development");
        var (dashboard, site, aws) = (await host.AddressAsync("dashboard"), await host.AddressAsync("web"), await host.AddressAsync("emulator"));
        await chromium.VisitAsync(site, Screen.Desktop, async visit =>
        {
            var desk = await visit.Page.Context.NewPageAsync();
            await desk.GotoAsync(dashboard.AbsoluteUri);

            var parent = await ReportAsync(visit, desk);
            var trace = parent.Split('-')[1];
            await desk.GotoAsync(new Uri(dashboard, $"/traces/detail/{trace}").AbsoluteUri);

            var waterfall = new Waterfall(desk);
            await waterfall.HasAsync("SES.SendEmail", "emulator");
            await waterfall.HasAsync("POST /report-issue", "emulator");
            await VerifyOrderAsync(waterfall);
            (await waterfall.OpenAsync("POST /report-issue", "emulator"))["Parent"].ShouldStartWith(parent.Split('-')[2]);
            await VerifyAttributesAsync(waterfall);
            await VerifyMailAsync(visit.Page.Context, aws, trace);
        });
    }

    /// <summary>Reports while the function's process is away, and starts that only then; the trace context that the browser sent.</summary>
    private async Task<string> ReportAsync(Visit visit, IPage desk)
    {
        var row = desk.Locator($"tr[data-row='{Function}']");
        await row.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();
        await Assertions.Expect(row.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true })).ToBeEnabledAsync();

        // The page gives up after 20 seconds, which a busy machine may need to start the function.
        await visit.Page.AddInitScriptAsync("AbortSignal.timeout = () => new AbortController().signal;");
        await visit.AnswerAsync("The tap runs", _me);
        var request = await visit.Page.RunAndWaitForRequestAsync(() => visit.PressAsync("Send"), sent => sent.Method == "POST" && sent.Url.EndsWith("/report-issue", StringComparison.Ordinal));
        await row.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await visit.SeesAsync(ReportForm.Sent);
        return await request.HeaderValueAsync("traceparent") ?? throw new ShouldAssertException("the browser sends no traceparent");
    }

    private static async Task VerifyOrderAsync(Waterfall waterfall)
    {
        string[] write = [Gateway, $"run {Function} @emulator", Handler, $"DynamoDB.TransactWriteItems @{Function}", "DynamoDB.TransactWriteItems @emulator"];
        string[] notifier = [.. write, "process CampusIssues @emulator", "run NotifyCampusIssue @emulator", "NotifyCampusIssue @NotifyCampusIssue"];
        await waterfall.HasPathAsync(Gateway, $"cold start {Function} @emulator");
        await waterfall.HasPathAsync(Gateway, $"wait {Function} @emulator");
        await waterfall.HasPathAsync(write);
        await waterfall.HasPathAsync([.. notifier, "SES.SendEmail @NotifyCampusIssue", "SES.SendEmail @emulator"]);
    }

    private static async Task VerifyAttributesAsync(Waterfall waterfall)
    {
        var handler = await waterfall.OpenAsync("POST /report-issue", Function);
        (handler["faas.coldstart"], handler["faas.trigger"], handler["http.route"], handler["http.response.status_code"]).ShouldBe(("true", "http", "/report-issue", "200"));

        var call = await waterfall.OpenAsync("DynamoDB.UpdateItem", Function);
        (call["rpc.system"], call["rpc.service"], call["rpc.method"], call["aws.dynamodb.table_names"]).ShouldBe(("aws-api", "DynamoDB", "UpdateItem", "[CampusRequests]"));

        var write = await waterfall.OpenAsync("DynamoDB.TransactWriteItems", "emulator");
        write["aws.dynamodb.table_names"].ShouldContain("CampusIssues");
        (write["aws.iam.decision"], write["db.system.name"]).ShouldBe(("Allow", "aws.dynamodb"));
        write["aws.iam.principal"].ShouldEndWith($"/{Function}");

        var stream = await waterfall.OpenAsync("process CampusIssues", "emulator");
        (stream["messaging.destination.name"], stream["messaging.operation.type"]).ShouldBe(("CampusIssues", "process"));
        await Assertions.Expect(waterfall.Links).ToHaveCountAsync(1);
    }

    /// <summary>The mail's page leads back to the trace.</summary>
    private async Task VerifyMailAsync(IBrowserContext context, Uri aws, string trace)
    {
        var mailbox = await context.NewPageAsync();
        await mailbox.GotoAsync(new Uri(aws, "/_aws/mailbox").AbsoluteUri);
        await mailbox.GetByText(_me).First.ClickAsync();
        var opened = await context.RunAndWaitForPageAsync(() => mailbox.GetByRole(AriaRole.Link, new() { Name = trace }).ClickAsync());
        await Assertions.Expect(opened.Locator("h1")).ToHaveTextAsync("POST /report-issue");
    }
}
