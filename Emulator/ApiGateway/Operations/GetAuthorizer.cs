using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells an authorizer.</summary>
internal sealed class GetAuthorizer(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/authorizers/{authorizer_id}")
{
    public override void Handle(ManagementCall call) => call.Answer(Find(call), ApiGatewayJson.Default.Authorizer);

    /// <summary>The authorizer that the path names.</summary>
    public static Authorizer Find(ManagementCall call) =>
        call.Api.Definition.Authorizers.GetValueOrDefault(call["authorizer_id"]) ?? throw Errors.NotFound("Invalid Authorizer identifier specified");
}
