using CampusIssues.Emulator.ApiGateway.Access;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.ApiGateway.Schema;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>Compiles the methods of one stage.</summary>
internal sealed class MethodCompiler(ApiDefinition definition, Stage stage, ExpiringCache<GatewayAnswer> cache, IntegrationServices services)
{
    private readonly Dictionary<string, LambdaAuthorization> _authorizers = [];
    private readonly Dictionary<string, string> _schemas = definition.Models.Values.ToDictionary(model => model.Name, model => model.Schema ?? "{}");

    public IReadOnlyList<LambdaAuthorization> Authorizers => [.. _authorizers.Values];

    public RuntimeMethod Compile(Resource resource, Method method)
    {
        try
        {
            var setting = MethodSettings.Of(stage, resource.Path, method.HttpMethod);
            return new RuntimeMethod
            {
                Definition = method,
                Authorization = Authorization(method),
                Bucket = Bucket(setting),
                Validation = RequestValidation.Of(method, definition, _schemas),
                Cache = Cache(resource, method, setting),
                Integration = Integration(method.MethodIntegration),
            };
        }
        catch (SchemaException broken)
        {
            services.Logger.ModelBroken(method.HttpMethod, resource.Path, broken.Message);
            return new RuntimeMethod { Definition = method, Integration = new NoIntegration() };
        }
    }

    /// <summary>A bucket where the stage limits more than the account does.</summary>
    private TokenBucket? Bucket(MethodSetting? setting) =>
        setting is null || (setting.ThrottlingRateLimit >= Limits.AccountRate && setting.ThrottlingBurstLimit >= Limits.AccountBurst) ? null
        : new TokenBucket(setting.ThrottlingRateLimit, setting.ThrottlingBurstLimit, services.Time);

    private ResponseCache? Cache(Resource resource, Method method, MethodSetting? setting) =>
        stage.CacheClusterEnabled && setting?.CachingEnabled == true && method is { HttpMethod: "GET", MethodIntegration: { } integration }
            ? new ResponseCache(integration, setting, cache, $"{integration.CacheNamespace ?? resource.Id} {method.HttpMethod} {resource.Path}")
            : null;

    private IAuthorization? Authorization(Method method) => method.AuthorizationType switch
    {
        "AWS_IAM" => new IamAuthorization(services.Identity, services.Access),
        "CUSTOM" when Authorizer(method) is { } authorizer => Lambda(authorizer),
        "COGNITO_USER_POOLS" when Authorizer(method) is { } authorizer => new CognitoAuthorization(authorizer, method, services.Keys, services.Time),
        "NONE" => null,
        _ => new NoAuthorizer(),
    };

    private Authorizer? Authorizer(Method method) => method.AuthorizerId is { } id ? definition.Authorizers.GetValueOrDefault(id) : null;

    /// <summary>One for all methods that have it: they share its kept decisions.</summary>
    private LambdaAuthorization Lambda(Authorizer authorizer)
    {
        if (!_authorizers.TryGetValue(authorizer.Id, out var authorization))
        {
            _authorizers[authorizer.Id] = authorization = new LambdaAuthorization(authorizer, services);
        }

        return authorization;
    }

    private IIntegration Integration(Integration? integration) => integration switch
    {
        { Type: "AWS_PROXY", Uri: { } uri } => new LambdaProxyIntegration(new FunctionUri(uri), integration.Credentials, TimeSpan.FromMilliseconds(integration.TimeoutInMillis), services),
        { Type: "AWS", Uri: { } uri } when FunctionUri.IsFunction(uri) => new LambdaIntegration(integration, services),
        { Type: "HTTP" or "HTTP_PROXY", Uri: not null } => new HttpIntegration(integration, services),
        { Type: "MOCK" } => new MockIntegration(integration, services),
        _ => new NoIntegration(),
    };
}
