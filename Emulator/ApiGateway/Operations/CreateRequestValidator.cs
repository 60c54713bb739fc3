using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Adds a request validator to an API.</summary>
internal sealed class CreateRequestValidator(ApiStore store) : ManagementOperation(store, "POST", "/restapis/{restapi_id}/requestvalidators", 201)
{
    public override void Handle(ManagementCall call)
    {
        var validator = call.Read(ApiGatewayJson.Default.RequestValidator);
        if (call.Store.Find(call["restapi_id"]) is null)
        {
            throw Errors.BadRequest("Invalid REST API identifier specified");
        }

        validator.Id = Ids.New(6);
        call.Api.Definition.Validators[validator.Id] = validator;
        call.Store.Save(call.Api);
        call.Answer(validator, ApiGatewayJson.Default.RequestValidator);
    }
}
