using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Tells a resource.</summary>
internal sealed class GetResource(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/resources/{resource_id}")
{
    public override void Handle(ManagementCall call) => call.Answer(Shapes.Resource(call.Resource, Shapes.Asks(call, "embed", "methods")));
}
