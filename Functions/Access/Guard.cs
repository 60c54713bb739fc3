using CampusIssues.Functions.Api;
using CampusIssues.Functions.Logging;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Functions.Access;

/// <summary>
/// The one place that decides who may call what. A route without a rule here is refused to everybody.
/// </summary>
internal sealed class Guard(StaffTokens tokens, ILogger log)
{
    /// <summary>The least role of each route; null is the public.</summary>
    public static readonly IReadOnlyDictionary<string, Role?> Rules = new Dictionary<string, Role?>
    {
        ["POST /report-issue"] = null,
        ["GET /issue-status/{issueId}"] = null,
        ["GET /open-issues"] = null,
        ["GET /catalogue"] = null,
        ["POST /issues/{issueId}/followers"] = null,
        ["POST /issues/{issueId}/information"] = null,
        ["POST /issues/{issueId}/reopen"] = null,
        ["POST /email-preferences"] = null,
        ["POST /admin/sign-in"] = null,
        ["GET /get-all-issues"] = Role.Viewer,
        ["GET /statistics"] = Role.Viewer,
        ["GET /export.csv"] = Role.Viewer,
        ["PUT /update-status"] = Role.Technician,
    };

    /// <summary>The caller, or a fault. A public route knows its staff too, where they show a token; a bad one is refused.</summary>
    public Principal? Demand(string route, string? authorization)
    {
        var caller = authorization is null ? null : tokens.Read(authorization) ?? throw Faults.BadToken();
        var decision = Decide(route, caller);
        if (decision.Allowed)
        {
            return caller;
        }

        log.Denied(decision.Principal, decision.Action, decision.Rule);
        throw caller is null && Rules.ContainsKey(route) ? Faults.NotSignedIn() : Faults.Forbidden();
    }

    public static Decision Decide(string route, Principal? caller)
    {
        var who = caller is null ? "public" : $"{caller.Role.Name()} {caller.Name}";
        if (!Rules.TryGetValue(route, out var least))
        {
            return new Decision(false, who, route, "no rule");
        }

        return least is { } role
            ? new Decision(caller?.Role >= role, who, route, $"{role.Name()} and above")
            : new Decision(true, who, route, "anyone");
    }
}
