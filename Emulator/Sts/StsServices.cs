using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.Sts;

internal static class StsServices
{
    public static IServiceCollection AddSts(this IServiceCollection services) => services.AddSingleton<IAwsService, StsService>();
}
