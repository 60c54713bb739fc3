using CampusIssues.Emulator.Lambda.EventSources;
using CampusIssues.Emulator.Lambda.Execution;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Operations;
using CampusIssues.Emulator.Lambda.RuntimeApi;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.Lambda;

internal static class LambdaServices
{
    public static IServiceCollection AddLambda(this IServiceCollection services) => services
        .AddSingleton<LocalConfiguration>()
        .AddSingleton<FunctionRegistry>()
        .AddSingleton<RunningInvocations>()
        .AddSingleton<ExecutionReports>()
        .AddSingleton<Invoker>()
        .AddSingleton<IFunctions>(provider => provider.GetRequiredService<Invoker>())
        .AddSingleton<AttachedEnvironments>()
        .AddSingleton<IEdgeRoute, RuntimeApiRoute>()
        .AddSingleton<CheckpointStore>()
        .AddSingleton<FailureDestination>()
        .AddHostedService<EventSourceRunner>()
        .AddSingleton<Invoke>()
        .AddSingleton<LambdaOperations>()
        .AddSingleton<IAwsService, LambdaService>();
}
