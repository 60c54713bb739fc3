using CampusIssues.Emulator.ApiGateway.Access;
using CampusIssues.Emulator.ApiGateway.Execution;
using CampusIssues.Emulator.ApiGateway.Local;
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
        .AddSingleton<LocalApi>()
        .AddHostedService(provider => provider.GetRequiredService<LocalApi>())
        .AddSingleton<IEdgeRoute, GatewayPortRoute>();
}
