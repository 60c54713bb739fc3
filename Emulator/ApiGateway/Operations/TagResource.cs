using System.Text.Json.Nodes;
using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Adds tags to a resource.</summary>
internal sealed class TagResource(ApiStore store, KeyStore keys) : ManagementOperation(store, "PUT", "/tags/{resource_arn}", 204)
{
    public override void Handle(ManagementCall call)
    {
        var target = TagTarget.Find(call, keys);
        foreach (var (name, value) in call.Input["tags"] as JsonObject ?? throw Errors.BadRequest("Tags must be specified"))
        {
            target.Tags[name] = value?.ToString() ?? "";
        }

        target.Save(target.Tags);
    }
}
