using CampusIssues.Emulator.ApiGateway.Hosting;
using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Forgets the kept decisions of the stage's authorizers.</summary>
internal sealed class FlushStageAuthorizersCache(ApiStore store, StageRegistry stages) : ManagementOperation(store, "DELETE", "/restapis/{restapi_id}/stages/{stage_name}/cache/authorizers", 202)
{
    public override void Handle(ManagementCall call)
    {
        _ = call.Stage;
        if (stages.Compiled(call["restapi_id"], call["stage_name"]) is { } stage)
        {
            foreach (var authorizer in stage.Authorizers)
            {
                authorizer.Flush();
            }
        }
    }
}
