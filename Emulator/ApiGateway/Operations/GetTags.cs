using System.Text.Json.Nodes;
using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells a resource's tags.</summary>
internal sealed class GetTags(ApiStore store, KeyStore keys) : ManagementOperation(store, "GET", "/tags/{resource_arn}")
{
    public override void Handle(ManagementCall call) =>
        call.Answer(new JsonObject { ["tags"] = new JsonObject(TagTarget.Find(call, keys).Tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value))) });
}
