using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Lists an API's resources.</summary>
internal sealed class GetResources(ApiStore store) : ManagementOperation(store, "GET", "/restapis/{restapi_id}/resources")
{
    public override void Handle(ManagementCall call)
    {
        var whole = Shapes.Asks(call, "embed", "methods");
        call.AnswerList(call.Api.Definition.Resources.Values.OrderBy(resource => resource.Path, StringComparer.Ordinal).Select(resource => Shapes.Resource(resource, whole)));
    }
}
