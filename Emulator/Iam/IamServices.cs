using CampusIssues.Emulator.Seams;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.Iam;

internal static class IamServices
{
    public static IServiceCollection AddIam(this IServiceCollection services) => services
        .AddSingleton<IIdentity, RootIdentity>()
        .AddSingleton<IAccessControl, AllowAll>();
}
