using CampusIssues.Functions.Access;
using CampusIssues.Functions.Api;
using CampusIssues.Functions.Campus;
using CampusIssues.Functions.Issues.Create;
using CampusIssues.Functions.Issues.Export;
using CampusIssues.Functions.Issues.Follow;
using CampusIssues.Functions.Issues.Get;
using CampusIssues.Functions.Issues.List;
using CampusIssues.Functions.Issues.Open;
using CampusIssues.Functions.Issues.Update;
using CampusIssues.Functions.Notifications;
using CampusIssues.Functions.Staff;
using CampusIssues.Functions.Statistics;
using CampusIssues.Functions.Streams;

namespace CampusIssues.Functions;

/// <summary>The Lambda functions by name: what <c>_HANDLER</c> may be, and the routes that each answers.</summary>
internal static class FunctionTable
{
    public static readonly IReadOnlyDictionary<string, Func<CampusServices, IFunction>> All = new Dictionary<string, Func<CampusServices, IFunction>>
    {
        ["CreateCampusIssue"] = services => Api(NeedsFollowKey(services), new Route("POST", "/report-issue", Create(services))),
        ["GetCampusIssue"] = services => Api(
            NeedsStaffKey(services),
            new Route("GET", "/issue-status/{issueId}", new GetIssue(services.Issues, services.Catalogue)),
            new Route("GET", "/open-issues", new FindOpenIssues(services.Lister, services.Catalogue)),
            new Route("GET", "/catalogue", new GetCatalogue(services.Catalogue))),
        ["FollowCampusIssue"] = Follow,
        ["UpdateCampusIssueStatus"] = services => Api(NeedsStaffKey(services), new Route("PUT", "/update-status", Update(services))),
        ["GetAllCampusIssues"] = services => Api(
            NeedsStaffKey(services),
            new Route("GET", "/get-all-issues", new ListIssues(new IssueQueryReader(services.Catalogue), services.Lister, services.Issues, services.Catalogue)),
            new Route("GET", "/export.csv", new ExportIssues(new IssueQueryReader(services.Catalogue), services.Lister)),
            new Route("GET", "/statistics", new GetStatistics(new StatisticsTable(services.Dynamo, services.Settings), services.Catalogue, services.Clock))),
        ["SignInStaff"] = services => Api(NeedsStaffKey(services), new Route("POST", "/admin/sign-in", SignIn(services))),
        ["NotifyCampusIssue"] = services => Stream(NeedsFollowKey(services), Notify(services)),
        ["CountCampusIssues"] = services => Stream(services, new CountIssues(services.Dynamo, services.Settings, services.Clock)),
    };

    /// <summary>A function without its secret ends at its start, not after half of its first request.</summary>
    private static CampusServices NeedsStaffKey(CampusServices services)
    {
        Settings.Required(services.Settings.StaffTokenKey, "STAFF_TOKEN_KEY");
        return services;
    }

    private static CampusServices NeedsFollowKey(CampusServices services)
    {
        Settings.Required(services.Settings.FollowLinkKey, "FOLLOW_LINK_KEY");
        return services;
    }

    private static ApiFunction Api(CampusServices services, params Route[] routes) =>
        new(new Guard(services.StaffTokens, services.Log), new Responder(services.Settings), services.Invocation, services.Log, routes);

    private static StreamFunction Stream(CampusServices services, IStreamHandler handler) =>
        new(handler, services.Parked, services.Invocation, services.Log);

    private static CreateIssue Create(CampusServices services) => new(
        new ReportReader(services.Catalogue),
        new ReportWriter(services.Dynamo, services.Settings, services.Clock),
        services.Limits,
        services.FollowTokens,
        services.Clock,
        services.Metrics,
        services.Log);

    private static UpdateStatus Update(CampusServices services) =>
        new(new StatusChangeReader(services.Catalogue), services.Issues, services.Writer, services.Clock, services.Metrics, services.Log);

    private static SignInStaff SignIn(CampusServices services) =>
        new(services.Staff, new Lockout(services.Dynamo, services.Settings, services.Clock), services.StaffTokens, services.Log);

    private static ApiFunction Follow(CampusServices services)
    {
        var amend = new Amend(services.Issues, services.Writer, services.FollowTokens, services.Limits);
        var addresses = new AddressBook(services.Dynamo, services.Settings);
        return Api(
            NeedsFollowKey(services),
            new Route("POST", "/issues/{issueId}/followers", new FollowIssue(services.Dynamo, services.Issues, services.Limits, services.Settings, services.Clock)),
            new Route("POST", "/issues/{issueId}/information", new AddInformation(amend, services.Clock)),
            new Route("POST", "/issues/{issueId}/reopen", new ReopenIssue(amend, services.Catalogue, services.Clock)),
            new Route("POST", "/email-preferences", new SetEmailPreference(services.FollowTokens, addresses)));
    }

    private static NotifyIssue Notify(CampusServices services)
    {
        var deliveries = new Deliveries(services.Dynamo, services.Settings, services.Clock);
        return new NotifyIssue(
            new Postman(services.Ses, deliveries, services.Settings, services.Metrics, services.Log),
            new AddressBook(services.Dynamo, services.Settings),
            new MailTemplates(services.Settings, services.Catalogue, services.FollowTokens),
            services.Settings,
            services.Log);
    }
}
