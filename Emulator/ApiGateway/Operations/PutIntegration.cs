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
        var type = call.Required("type");
        if (type is not ("HTTP" or "MOCK" or "AWS_PROXY" or "HTTP_PROXY" or "AWS"))
        {
            throw Errors.Validation(type, "putIntegrationInput.type", "Member must satisfy enum value set: [HTTP, MOCK, AWS_PROXY, HTTP_PROXY, AWS]");
        }

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
