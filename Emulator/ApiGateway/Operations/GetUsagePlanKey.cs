using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells a key of a usage plan.</summary>
internal sealed class GetUsagePlanKey(ApiStore store, KeyStore keys) : ManagementOperation(store, "GET", "/usageplans/{usageplanId}/keys/{keyId}")
{
    public override void Handle(ManagementCall call) => call.Answer(Of(Find(call, keys)), ApiGatewayJson.Default.UsagePlanKey);

    /// <summary>A key as a member of a plan.</summary>
    public static UsagePlanKey Of(ApiKey key) => new() { Id = key.Id, Name = key.Name, Value = key.Value };

    /// <summary>The key that the path names, where it is in the plan.</summary>
    public static ApiKey Find(ManagementCall call, KeyStore keys) =>
        keys.Members.Contains((keys.Plan(call["usageplanId"]).Id, call["keyId"])) ? keys.Key(call["keyId"]) : throw Errors.NotFound("Invalid Usage Plan Key identifier specified");
}
