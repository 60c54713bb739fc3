using System.Text.Json;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.ApiGateway.Management;

/// <summary>API keys, usage plans, and which key is in which plan; and the account's settings. Durable, under the lock of <see cref="ApiStore"/>.</summary>
internal sealed class KeyStore
{
    private const string KeyCollection = "apigateway.keys";
    private const string PlanCollection = "apigateway.plans";
    private const string MemberCollection = "apigateway.plankeys";
    private const string AccountCollection = "apigateway.account";
    private readonly IDocumentStore _documents;

    public KeyStore(IDocumentStore documents)
    {
        _documents = documents;
        foreach (var (id, json) in documents.List(KeyCollection))
        {
            Keys[id] = JsonSerializer.Deserialize(json.Span, ApiGatewayJson.Default.ApiKey)!;
        }

        foreach (var (id, json) in documents.List(PlanCollection))
        {
            Plans[id] = JsonSerializer.Deserialize(json.Span, ApiGatewayJson.Default.UsagePlan)!;
        }

        Members = [.. documents.List(MemberCollection).Select(member => (member.Key.Split('/')[0], member.Key.Split('/')[1]))];
        Account = documents.List(AccountCollection) is [var account] ? JsonSerializer.Deserialize(account.Value.Span, ApiGatewayJson.Default.Account)! : new Account();
    }

    public Dictionary<string, ApiKey> Keys { get; } = [];

    public Dictionary<string, UsagePlan> Plans { get; } = [];

    /// <summary>Plans and their keys, by ids.</summary>
    public HashSet<(string Plan, string Key)> Members { get; }

    public Account Account { get; private set; }

    public ApiKey Key(string id) => Keys.GetValueOrDefault(id) ?? throw Errors.NotFound("Invalid API Key identifier specified");

    public UsagePlan Plan(string id) => Plans.GetValueOrDefault(id) ?? throw Errors.NotFound("Invalid Usage Plan ID specified");

    public void Save(ApiKey key)
    {
        Keys[key.Id] = key;
        _documents.Put(KeyCollection, key.Id, JsonSerializer.SerializeToUtf8Bytes(key, ApiGatewayJson.Default.ApiKey));
    }

    public void Save(UsagePlan plan)
    {
        Plans[plan.Id] = plan;
        _documents.Put(PlanCollection, plan.Id, JsonSerializer.SerializeToUtf8Bytes(plan, ApiGatewayJson.Default.UsagePlan));
    }

    public void Save(Account account)
    {
        Account = account;
        _documents.Put(AccountCollection, "account", JsonSerializer.SerializeToUtf8Bytes(account, ApiGatewayJson.Default.Account));
    }

    public void Join(string plan, string key)
    {
        Members.Add((plan, key));
        _documents.Put(MemberCollection, $"{plan}/{key}", "{}"u8.ToArray());
    }

    public void Leave(string plan, string key)
    {
        Members.Remove((plan, key));
        _documents.Delete(MemberCollection, $"{plan}/{key}");
    }

    public void Delete(ApiKey key)
    {
        foreach (var (plan, _) in Members.Where(member => member.Key == key.Id).ToArray())
        {
            Leave(plan, key.Id);
        }

        Keys.Remove(key.Id);
        _documents.Delete(KeyCollection, key.Id);
    }

    public void Delete(UsagePlan plan)
    {
        foreach (var (_, key) in Members.Where(member => member.Plan == plan.Id).ToArray())
        {
            Leave(plan.Id, key);
        }

        Plans.Remove(plan.Id);
        _documents.Delete(PlanCollection, plan.Id);
    }
}
