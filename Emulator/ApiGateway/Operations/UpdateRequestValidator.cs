using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Changes a request validator.</summary>
internal sealed class UpdateRequestValidator(ApiStore store) : ManagementOperation(store, "PATCH", "/restapis/{restapi_id}/requestvalidators/{requestvalidator_id}")
{
    public override void Handle(ManagementCall call)
    {
        call.OnlyReplace("/name", "/validateRequestParameters", "/validateRequestBody");
        if (call.Patches.Any(patch => patch is { Path: "/name", Value: null or "" }))
        {
            throw Errors.BadRequest("Request Validator name cannot be blank");
        }

        var updated = call.Patched(GetRequestValidator.Find(call), ApiGatewayJson.Default.RequestValidator);
        call.Api.Definition.Validators[updated.Id] = updated;
        call.Store.Save(call.Api);
        call.Answer(updated, ApiGatewayJson.Default.RequestValidator);
    }
}
