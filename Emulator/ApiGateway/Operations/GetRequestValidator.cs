using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells a request validator.</summary>
internal sealed class GetRequestValidator(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/requestvalidators/{requestvalidator_id}")
{
    public override void Handle(ManagementCall call) => call.Answer(Find(call), ApiGatewayJson.Default.RequestValidator);

    /// <summary>The validator that the path names.</summary>
    public static RequestValidator Find(ManagementCall call) =>
        call.Store.Find(call["restapi_id"])?.Definition.Validators.GetValueOrDefault(call["requestvalidator_id"]) ?? throw Errors.NotFound("Invalid Request Validator identifier specified");
}
