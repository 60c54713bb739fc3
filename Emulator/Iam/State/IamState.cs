using System.Security.Cryptography;
using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.Iam.State;

/// <summary>The account's users, roles, policies, keys and sessions.</summary>
internal sealed class IamState(IDocumentStore store)
{
    private const string IdLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private int _version;

    public DocumentSet<Principal> Principals { get; } = new(store, "iam/principals", IamJson.Default);

    public DocumentSet<ManagedPolicy> Policies { get; } = new(store, "iam/policies", IamJson.Default);

    public DocumentSet<AccessKey> AccessKeys { get; } = new(store, "iam/access-keys", IamJson.Default);

    public DocumentSet<Session> Sessions { get; } = new(store, "iam/sessions", IamJson.Default);

    public DocumentSet<AccountAlias> Aliases { get; } = new(store, "iam/aliases", IamJson.Default);

    public DocumentSet<InstanceProfile> InstanceProfiles { get; } = new(store, "iam/instance-profiles", IamJson.Default);

    /// <summary>Grows with each change, so that what was parsed can be kept until then.</summary>
    public int Version => Volatile.Read(ref _version);

    public void Changed() => Interlocked.Increment(ref _version);

    public static string NewId(string prefix) => prefix + RandomNumberGenerator.GetString(IdLetters, 16);

    public Principal Get(string kind, string name) => Principals.Find($"{kind}/{name}") ?? throw IamErrors.NoPrincipal(kind, name);

    /// <summary>A role by its ARN; null where there is none.</summary>
    public Principal? FindRole(string arn) => Principals.Find($"Role/{arn[(arn.LastIndexOf('/') + 1)..]}") is { } role && role.Arn == arn ? role : null;

    public Principal Change(string kind, string name, Func<Principal, Principal> change)
    {
        var changed = Principals.Change($"{kind}/{name}", old => change(old ?? throw IamErrors.NoPrincipal(kind, name)));
        Changed();
        return changed;
    }

    public InstanceProfile GetProfile(string name) => InstanceProfiles.Find(name) ?? throw IamErrors.NoProfile(name);

    public InstanceProfile ChangeProfile(string name, Func<InstanceProfile, InstanceProfile> change) =>
        InstanceProfiles.Change(name, old => change(old ?? throw IamErrors.NoProfile(name)));

    /// <summary>A managed policy, the account's own or one of AWS's.</summary>
    public ManagedPolicy GetPolicy(string arn) =>
        Policies.Find(arn) ?? AwsManagedPolicies.Find(arn) ?? throw IamErrors.NoPolicy(arn);

    /// <summary>A session's credentials, remembered.</summary>
    public Session Begin(string arn, string userId, string kind, string name, IReadOnlyList<string> policies, DateTimeOffset now, TimeSpan duration)
    {
        var session = new Session(
            NewId("ASIA"),
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(30)),
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(180)),
            arn,
            userId,
            now + duration)
        {
            PrincipalKind = kind,
            PrincipalName = name,
            Policies = policies,
            IssuedAt = now,
        };
        foreach (var ended in Sessions.All.Where(old => old.Expiration < now.AddDays(-1)))
        {
            Sessions.Remove(ended.AccessKeyId);
        }

        Sessions.Put(session.AccessKeyId, session);
        return session;
    }
}
