namespace CampusIssues.Emulator.CloudFormation.Access;

/// <summary>What the handlers of REST APIs do: permissions are HTTP methods on paths.</summary>
internal static class GatewayTypes
{
    private const string Root = "arn:aws:apigateway:{region}::";
    private const string Api = "/restapis/{RestApiId}";

    public static TypeActions[] All =>
    [
        Of("RestApi", "/restapis", "/restapis/{id}", "apigateway:POST@{0} Body,BodyS3Location?apigateway:PUT@{1}", "apigateway:PATCH@{1} Body,BodyS3Location?apigateway:PUT@{1}"),
        Of("Resource", Api + "/resources/{ParentId}", Api + "/resources/{id}"),
        Of("Method", Api + "/resources/{ResourceId}/methods/{HttpMethod}", Api + "/resources/{ResourceId}/methods/{HttpMethod}", "apigateway:PUT@{0}", "apigateway:PUT@{1}"),
        Of("Model", Api + "/models", Api + "/models/{id}"),
        Of("RequestValidator", Api + "/requestvalidators", Api + "/requestvalidators/{id}"),
        Of("Authorizer", Api + "/authorizers", Api + "/authorizers/{id}"),
        Of("GatewayResponse", Api + "/gatewayresponses/{ResponseType}", Api + "/gatewayresponses/{ResponseType}", "apigateway:PUT@{0}", "apigateway:PUT@{1}"),
        Of("Deployment", Api + "/deployments", Api + "/deployments/{id}"),
        Of("Stage", Api + "/stages", Api + "/stages/{id}"),
        Of("ApiKey", "/apikeys", "/apikeys/{id}"),
        Of("UsagePlan", "/usageplans", "/usageplans/{id}"),
        Of("UsagePlanKey", "/usageplans/{UsagePlanId}/keys", "/usageplans/{UsagePlanId}/keys/{KeyId}"),
        Of("Account", "/account", "/account", "apigateway:PATCH@{0}", "apigateway:PATCH@{1}", "") with { Role = "CloudWatchRoleArn", RoleService = "apigateway.amazonaws.com" },
    ];

    // {0} is the collection and {1} the resource in it.
    private static TypeActions Of(string type, string collection, string resource, string create = "apigateway:POST@{0}", string update = "apigateway:PATCH@{1}", string delete = "apigateway:DELETE@{1}")
    {
        return new TypeActions($"AWS::ApiGateway::{type}", "", Root + resource, Fill(create), Fill(update), Fill(delete));

        string Fill(string actions) => actions.Replace("{0}", Root + collection, StringComparison.Ordinal).Replace("{1}", Root + resource, StringComparison.Ordinal);
    }
}
