using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.LocalStack;

/// <summary>LocalStack's own addresses, <c>/_localstack/…</c>, for tools that know it.</summary>
internal static class LocalStackServices
{
    public static IServiceCollection AddLocalStack(this IServiceCollection services) => services
        .AddSingleton<StateReset>()
        .AddSingleton<IEdgeRoute, HealthRoute>()
        .AddSingleton<IEdgeRoute, InfoRoute>()
        .AddSingleton<IEdgeRoute, InitRoute>()
        .AddSingleton<IEdgeRoute, PluginsRoute>()
        .AddSingleton<IEdgeRoute, StateRoute>();
}
