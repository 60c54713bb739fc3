using CampusIssues.Emulator.ApiGateway.Hosting;
using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Forgets the stage's kept answers.</summary>
internal sealed class FlushStageCache(ApiStore store, StageRegistry stages) : ManagementOperation(store, "DELETE", "/restapis/{restapi_id}/stages/{stage_name}/cache/data", 202)
{
    public override void Handle(ManagementCall call)
    {
        _ = call.Stage;
        if (stages.Compiled(call["restapi_id"], call["stage_name"]) is { } stage)
        {
            stage.Cache.Clear();
        }
    }
}
