using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ssm.Resources;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.Ssm;

internal static class SsmServices
{
    public static IServiceCollection AddSsm(this IServiceCollection services) => services
        .AddSingleton<SsmState>()
        .AddSingleton<IParameters>(provider => provider.GetRequiredService<SsmState>())
        .AddSingleton<IResettable>(provider => provider.GetRequiredService<SsmState>())
        .AddSingleton<IResourceProvider, ParameterResource>()
        .AddSingleton<SsmOperations>()
        .AddJsonService<SsmService>("AmazonSSM");
}
