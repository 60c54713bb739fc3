using CampusIssues.Emulator.ApiGateway.Access;
using CampusIssues.Emulator.ApiGateway.CloudFormation;
using CampusIssues.Emulator.ApiGateway.Execution;
using CampusIssues.Emulator.ApiGateway.Hosting;
using CampusIssues.Emulator.ApiGateway.Local;
using CampusIssues.Emulator.ApiGateway.Management;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.ApiGateway;

internal static class ApiGatewayServices
{
    public static IServiceCollection AddApiGateway(this IServiceCollection services) => services
        .AddSingleton<TokenKeys>()
        .AddSingleton<IntegrationServices>()
        .AddSingleton<StageCompiler>()
        .AddSingleton<GatewayPipeline>()
        .AddLateService<LocalApi>()
        .AddSingleton<IPortRoute, GatewayPortRoute>()
        .AddSingleton<ApiStore>()
        .AddSingleton<KeyStore>()
        .AddSingleton<IResettable, ApiReset>()
        .AddSingleton<UsageMeter>()
        .AddSingleton<IUsage>(provider => provider.GetRequiredService<UsageMeter>())
        .AddSingleton<StageRegistry>()
        .AddSingleton<IEdgeRoute, DeployedRoute>()
        .AddSingleton<IAwsService, ApiGatewayService>()
        .AddSingleton<IResourceProvider, RestApiResource>()
        .AddSingleton<IResourceProvider, ResourceResource>()
        .AddSingleton<IResourceProvider, MethodResource>()
        .AddSingleton<IResourceProvider, ModelResource>()
        .AddSingleton<IResourceProvider, RequestValidatorResource>()
        .AddSingleton<IResourceProvider, AuthorizerResource>()
        .AddSingleton<IResourceProvider, GatewayResponseResource>()
        .AddSingleton<IResourceProvider, DeploymentResource>()
        .AddSingleton<IResourceProvider, StageResource>()
        .AddSingleton<IResourceProvider, AccountResource>()
        .AddSingleton<IResourceProvider, ApiKeyResource>()
        .AddSingleton<IResourceProvider, UsagePlanResource>()
        .AddSingleton<IResourceProvider, UsagePlanKeyResource>();
}
