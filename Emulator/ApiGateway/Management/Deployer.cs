using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Management;

/// <summary>Freezes an API's definition into a deployment.</summary>
internal static class Deployer
{
    /// <summary>The new deployment, saved; throws <c>BadRequestException</c> where the API can't be deployed.</summary>
    public static DeploymentSnapshot Deploy(ApiStore store, ApiRecord record, string? description)
    {
        var methods = record.Definition.Resources.Values.SelectMany(resource => resource.ResourceMethods?.Values ?? Enumerable.Empty<Method>()).ToArray();
        if (methods.Length == 0)
        {
            throw Errors.BadRequest("The REST API doesn't contain any methods");
        }

        if (Array.Exists(methods, method => method.MethodIntegration is null))
        {
            throw Errors.BadRequest("No integration defined for method");
        }

        var snapshot = new DeploymentSnapshot
        {
            Deployment = new Deployment { Id = Ids.New(6), Description = description, CreatedDate = store.Now },
            Definition = Importer.Clone(record.Definition),
        };
        store.Save(record, snapshot);
        return snapshot;
    }

    /// <summary>A stage's checks; throws AWS's error for a name or deployment that can't be.</summary>
    public static void CheckStage(ApiRecord record, Stage stage)
    {
        if (stage.StageName.Length is 0 or > 128 || stage.StageName.AsSpan().ContainsAnyExcept(StageNameCharacters))
        {
            throw Errors.BadRequest("Stage name only allows a-zA-Z0-9_-");
        }

        if (!record.Deployments.ContainsKey(stage.DeploymentId))
        {
            throw Errors.BadRequest("Invalid deployment identifier specified");
        }
    }

    private static readonly System.Buffers.SearchValues<char> StageNameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");
}
