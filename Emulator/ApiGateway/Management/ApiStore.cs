using System.Text.Json;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.ApiGateway.Management;

/// <summary>
/// All APIs, durable. Whoever reads or changes them holds <see cref="Lock"/>, and after a change says what to save.
/// </summary>
internal sealed class ApiStore
{
    private const string Apis = "apigateway.apis";
    private const string DeploymentsOf = "apigateway.deployments";
    private const string StagesOf = "apigateway.stages";
    private readonly Dictionary<string, ApiRecord> _apis = [];
    private readonly IDocumentStore _documents;

    public ApiStore(IDocumentStore documents, TimeProvider time)
    {
        _documents = documents;
        Time = time;
        foreach (var (id, json) in documents.List(Apis))
        {
            _apis[id] = new ApiRecord { Definition = JsonSerializer.Deserialize(json.Span, ApiGatewayJson.Default.ApiDefinition)! };
        }

        foreach (var (key, json) in documents.List(DeploymentsOf))
        {
            if (_apis.TryGetValue(key.Split('/')[0], out var record))
            {
                record.Deployments[key.Split('/')[1]] = JsonSerializer.Deserialize(json.Span, ApiGatewayJson.Default.DeploymentSnapshot)!;
            }
        }

        foreach (var (key, json) in documents.List(StagesOf))
        {
            if (_apis.TryGetValue(key.Split('/')[0], out var record))
            {
                record.Stages[key.Split('/')[1]] = JsonSerializer.Deserialize(json.Span, ApiGatewayJson.Default.Stage)!;
            }
        }
    }

    public Lock Lock { get; } = new();

    public TimeProvider Time { get; }

    /// <summary>Told the id of an API whose stages changed.</summary>
    public event Action<string>? StagesChanged;

    /// <summary>The time as answers tell it, seconds since 1970.</summary>
    public long Now => Time.GetUtcNow().ToUnixTimeSeconds();

    public IEnumerable<ApiRecord> All => _apis.Values;

    /// <summary>An API; null where there is none.</summary>
    public ApiRecord? Find(string id) => _apis.GetValueOrDefault(id);

    /// <summary>An API; throws <c>NotFoundException</c> where there is none.</summary>
    public ApiRecord Get(string id) => Find(id) ?? throw Errors.ApiNotFound(id);

    public void Save(ApiRecord record)
    {
        _apis[record.Id] = record;
        _documents.Put(Apis, record.Id, JsonSerializer.SerializeToUtf8Bytes(record.Definition, ApiGatewayJson.Default.ApiDefinition));
    }

    public void Save(ApiRecord record, DeploymentSnapshot deployment)
    {
        record.Deployments[deployment.Deployment.Id] = deployment;
        _documents.Put(DeploymentsOf, $"{record.Id}/{deployment.Deployment.Id}", JsonSerializer.SerializeToUtf8Bytes(deployment, ApiGatewayJson.Default.DeploymentSnapshot));
    }

    public void Save(ApiRecord record, Stage stage)
    {
        record.Stages[stage.StageName] = stage;
        _documents.Put(StagesOf, $"{record.Id}/{stage.StageName}", JsonSerializer.SerializeToUtf8Bytes(stage, ApiGatewayJson.Default.Stage));
        StagesChanged?.Invoke(record.Id);
    }

    public void Delete(ApiRecord record)
    {
        foreach (var stage in record.Stages.Values.ToArray())
        {
            Delete(record, stage);
        }

        foreach (var deployment in record.Deployments.Values.ToArray())
        {
            Delete(record, deployment);
        }

        _apis.Remove(record.Id);
        _documents.Delete(Apis, record.Id);
        StagesChanged?.Invoke(record.Id);
    }

    public void Delete(ApiRecord record, Stage stage)
    {
        record.Stages.Remove(stage.StageName);
        _documents.Delete(StagesOf, $"{record.Id}/{stage.StageName}");
        StagesChanged?.Invoke(record.Id);
    }

    public void Delete(ApiRecord record, DeploymentSnapshot deployment)
    {
        record.Deployments.Remove(deployment.Deployment.Id);
        _documents.Delete(DeploymentsOf, $"{record.Id}/{deployment.Deployment.Id}");
    }
}
