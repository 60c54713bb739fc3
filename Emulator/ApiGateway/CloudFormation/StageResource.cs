using System.Text.Json.Nodes;
using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.ApiGateway.CloudFormation;

/// <summary><c>AWS::ApiGateway::Stage</c>.</summary>
internal sealed class StageResource(ApiStore store) : ApiResource(
    store,
    "AWS::ApiGateway::Stage",
    "AccessLogSetting CacheClusterEnabled CacheClusterSize CanarySetting ClientCertificateId DeploymentId Description DocumentationVersion MethodSettings RestApiId StageName Tags TracingEnabled Variables",
    "RestApiId StageName")
{
    protected override ResourceResult Create(ResourceRequest request)
    {
        var record = Api(request);
        var stage = Read(request);
        if (record.Stages.ContainsKey(stage.StageName))
        {
            throw Errors.Conflict("Stage already exists");
        }

        stage.CreatedDate = Store.Now;
        return Put(record, stage);
    }

    protected override ResourceResult Update(string id, ResourceRequest request)
    {
        var record = Api(request);
        var stage = Read(request);
        stage.CreatedDate = record.Stages.GetValueOrDefault(id)?.CreatedDate ?? Store.Now;
        return Put(record, stage);
    }

    protected override void Delete(string id, ResourceRequest request)
    {
        if (FindApi(request) is { } record && record.Stages.TryGetValue(id, out var stage))
        {
            Store.Delete(record, stage);
        }
    }

    private ResourceResult Put(ApiRecord record, Stage stage)
    {
        stage.LastUpdatedDate = Store.Now;
        Deployer.CheckStage(record, stage);
        Store.Save(record, stage);
        return Result(stage.StageName);
    }

    private static Stage Read(ResourceRequest request)
    {
        var properties = request.Properties.DeepClone().AsObject();
        var settings = properties["MethodSettings"] as JsonArray ?? [];
        properties.Remove("MethodSettings");
        properties.Remove("Tags");
        var stage = Template.Read(properties, ApiGatewayJson.Default.Stage);
        stage.StageName = request.Properties.Text("StageName") ?? "default";
        stage.Tags = request.Properties.Tags();
        stage.CacheClusterStatus = stage.CacheClusterEnabled ? "AVAILABLE" : "NOT_AVAILABLE";
        if (properties["AccessLogSetting"] is JsonObject log)
        {
            stage.AccessLogSettings = Template.Read(log, ApiGatewayJson.Default.AccessLogSettings);
        }

        if (properties["CanarySetting"] is JsonObject canary)
        {
            stage.CanarySettings = Template.Read(canary, ApiGatewayJson.Default.CanarySettings);
        }

        foreach (var setting in settings.OfType<JsonObject>())
        {
            stage.MethodSettings[Key(setting)] = Template.Read(setting, ApiGatewayJson.Default.MethodSetting);
        }

        return stage;
    }

    /// <summary><c>/~1pets</c> and <c>GET</c> are <c>~1pets/GET</c>, <c>/*</c> and <c>*</c> are <c>*/*</c>.</summary>
    private static string Key(JsonObject setting)
    {
        var path = setting.Text("ResourcePath") ?? "/*";
        path = path.StartsWith('/') ? path[1..] : path;
        return $"{(path.Length == 0 ? "~1" : path)}/{setting.Text("HttpMethod") ?? "*"}";
    }
}
