using CampusIssues.Emulator.Iam.Access;
using CampusIssues.Emulator.Iam.Denials;
using CampusIssues.Emulator.Iam.Resources;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.Iam;

internal static class IamServices
{
    public static IServiceCollection AddIam(this IServiceCollection services) => services
        .AddSingleton<IamState>()
        .AddSingleton<IResettable, IamReset>()
        .AddSingleton<ResourcePolicyLookup>()
        .AddSingleton<ResourceTagLookup>()
        .AddSingleton<IPolicySyntax>(provider => provider.GetRequiredService<ResourcePolicyLookup>())
        .AddSingleton<DenialLog>()
        .AddSingleton<IEdgeRoute, DenialsRoute>()
        .AddSingleton<AccessControl>()
        .AddSingleton<IAccessControl>(provider => provider.GetRequiredService<AccessControl>())
        .AddSingleton<Identity>()
        .AddSingleton<IIdentity>(provider => provider.GetRequiredService<Identity>())
        .AddSingleton<ISigningSecrets>(provider => provider.GetRequiredService<Identity>())
        .AddSingleton<ISessionCredentials, RoleCredentials>()
        .AddSingleton<IEdgeRoute, RoleCredentialsRoute>()
        .AddSingleton<IRoleSessions, AssumedRoles>()
        .AddSingleton<IResourceProvider, AccessKeyResource>()
        .AddSingleton<IResourceProvider, InstanceProfileResource>()
        .AddSingleton<IResourceProvider, ManagedPolicyResource>()
        .AddSingleton<IResourceProvider, PolicyResource>()
        .AddSingleton<IResourceProvider, RoleResource>()
        .AddSingleton<IResourceProvider, UserResource>()
        .AddSingleton<IAwsService, IamService>();
}
