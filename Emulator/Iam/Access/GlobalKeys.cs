using System.Globalization;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Iam.Access;

/// <summary>The condition keys of every request (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html).</summary>
internal static class GlobalKeys
{
    public static Dictionary<string, IReadOnlyList<string>> Of(Caller caller, IamState state, TimeProvider time, HttpContext? http)
    {
        var now = time.GetUtcNow();
        var keys = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase)
        {
            ["aws:CurrentTime"] = [now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)],
            ["aws:EpochTime"] = [now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)],
            // The edge stands where AWS's TLS endpoint does: a policy that refuses plain HTTP is kept by every request here.
            ["aws:SecureTransport"] = ["true"],
            ["aws:PrincipalIsAWSService"] = [caller.IsService ? "true" : "false"],
        };
        if (caller.IsService)
        {
            keys["aws:PrincipalServiceName"] = [caller.Arn];
            keys["aws:PrincipalServiceNamesList"] = [caller.Arn];
        }
        else
        {
            AddPrincipal(keys, caller, state);
        }

        if (http is not null)
        {
            AddRequest(keys, http);
        }

        return keys;
    }

    private static void AddPrincipal(Dictionary<string, IReadOnlyList<string>> keys, Caller caller, IamState state)
    {
        var session = caller.AccessKeyId is { } key ? state.Sessions.Find(key) : null;
        keys["aws:PrincipalType"] = [caller.IsAnonymous ? "Anonymous" : caller.IsRoot ? "Account" : caller.RoleArn is not null ? "AssumedRole" : "User"];
        keys["aws:userid"] = [caller.UserId];
        if (caller.IsAnonymous)
        {
            return;
        }

        keys["aws:PrincipalArn"] = [caller.RoleArn ?? caller.Arn];
        keys["aws:PrincipalAccount"] = [caller.AccountId];
        var user = caller.Arn.Contains(":user/", StringComparison.Ordinal) ? caller.Arn[(caller.Arn.LastIndexOf('/') + 1)..] : null;
        if (user is not null)
        {
            keys["aws:username"] = [user];
        }

        if (session is not null)
        {
            keys["aws:TokenIssueTime"] = [session.IssuedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)];
        }

        var principal = session is null && caller.RoleArn is { } role ? state.FindRole(role) : session is not null ? state.Principals.Find($"{session.PrincipalKind}/{session.PrincipalName}") : user is null ? null : state.Principals.Find($"User/{user}");
        foreach (var (name, value) in principal?.Tags ?? new Dictionary<string, string>())
        {
            keys[$"aws:PrincipalTag/{name}"] = [value];
        }
    }

    private static void AddRequest(Dictionary<string, IReadOnlyList<string>> keys, HttpContext http)
    {
        keys["aws:UserAgent"] = [http.Request.Headers.UserAgent.ToString()];
        keys["aws:RequestedRegion"] = [SigningScope.Read(http.Request)?.Region ?? "us-east-1"];
        if (http.Connection.RemoteIpAddress is { } address)
        {
            keys["aws:SourceIp"] = [(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString()];
        }

        if (http.Request.Headers.Referer is { Count: > 0 } referer)
        {
            keys["aws:Referer"] = [referer.ToString()];
        }
    }
}
