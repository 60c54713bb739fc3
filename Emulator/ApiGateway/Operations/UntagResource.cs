using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Takes tags off a resource.</summary>
internal sealed class UntagResource(ApiStore store, KeyStore keys) : ManagementOperation(store, "DELETE", "/tags/{resource_arn}", 204)
{
    public override void Handle(ManagementCall call)
    {
        var target = TagTarget.Find(call, keys);
        foreach (var name in call.Aws.Http.Request.Query["tagKeys"])
        {
            target.Tags.Remove(name ?? "");
        }

        target.Save(target.Tags);
    }
}
