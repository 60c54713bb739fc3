using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.ApiGateway.CloudFormation;

/// <summary><c>AWS::ApiGateway::Deployment</c>.</summary>
internal sealed class DeploymentResource(ApiStore store)
    : ApiResource(store, "AWS::ApiGateway::Deployment", "DeploymentCanarySettings Description RestApiId StageDescription StageName", "DeploymentCanarySettings RestApiId")
{
    protected override ResourceResult Create(ResourceRequest request)
    {
        var record = Api(request);
        var id = Deployer.Deploy(Store, record, request.Properties.Text("Description")).Deployment.Id;
        if (request.Properties.Text("StageName") is { } name)
        {
            var stage = record.Stages.GetValueOrDefault(name) ?? new Stage { StageName = name, CreatedDate = Store.Now };
            stage.DeploymentId = id;
            stage.LastUpdatedDate = Store.Now;
            Deployer.CheckStage(record, stage);
            Store.Save(record, stage);
        }

        return Result(id, ("DeploymentId", id));
    }

    protected override ResourceResult Update(string id, ResourceRequest request)
    {
        var record = Api(request);
        if (record.Deployments.TryGetValue(id, out var snapshot))
        {
            snapshot.Deployment.Description = request.Properties.Text("Description");
            Store.Save(record, snapshot);
        }

        return Result(id, ("DeploymentId", id));
    }

    protected override void Delete(string id, ResourceRequest request)
    {
        if (FindApi(request) is not { } record || !record.Deployments.TryGetValue(id, out var snapshot))
        {
            return;
        }

        foreach (var stage in record.Stages.Values.Where(stage => stage.DeploymentId == id && stage.StageName == request.Properties.Text("StageName")).ToArray())
        {
            Store.Delete(record, stage);
        }

        if (record.Stages.Values.Any(stage => stage.DeploymentId == id))
        {
            throw Errors.BadRequest("Active stages pointing to this deployment must be moved or deleted");
        }

        Store.Delete(record, snapshot);
    }
}
