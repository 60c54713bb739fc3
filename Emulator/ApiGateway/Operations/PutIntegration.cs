using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.ApiGateway.OpenApi;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Puts an integration behind a method.</summary>
internal sealed class PutIntegration(ApiStore store) : ManagementOperation(store, "PUT", "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration", 201)
{
    public override void Handle(ManagementCall call)
    {
        var method = call.Method;
        call.Required("type");
        var integration = call.Read(ApiGatewayJson.Default.Integration);
        Check(integration);
        integration.CacheNamespace ??= call["resource_id"];
        integration.IntegrationResponses = method.MethodIntegration?.IntegrationResponses;
        method.MethodIntegration = integration;
        call.Store.Save(call.Api);
        call.Answer(integration, ApiGatewayJson.Default.Integration);
    }

    /// <summary>Throws AWS's error for an integration that can't be.</summary>
    public static void Check(Integration integration)
    {
        if (IntegrationRules.Fault(integration) is { } fault)
        {
            throw Errors.BadRequest(fault);
        }
    }
}
