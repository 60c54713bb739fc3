using CampusIssues.Emulator.Lambda.Asynchronous;
using CampusIssues.Emulator.Lambda.CloudFormation;
using CampusIssues.Emulator.Lambda.Code;
using CampusIssues.Emulator.Lambda.Environments;
using CampusIssues.Emulator.Lambda.EventSources;
using CampusIssues.Emulator.Lambda.Execution;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.RuntimeApi;
using CampusIssues.Emulator.Lambda.Urls;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.Lambda;

internal static class LambdaServices
{
    /// <summary>The functions of an AppHost get the records of another AWS where one is named.</summary>
    public static IServiceCollection AddStreamsOf(this IServiceCollection services, Uri? endpoint) =>
        endpoint is null ? services : services.AddSingleton<ITableStreams, RemoteStreams>();

    public static IServiceCollection AddLambda(this IServiceCollection services) => services
        .AddSingleton(provider => new LocalConfiguration(provider.GetRequiredService<EmulatorOptions>().Environment))
        .AddSingleton<FunctionStore>()
        .AddSingleton<IResettable, LambdaReset>()
        .AddSingleton<IResourcePolicies, FunctionPolicies>()
        .AddSingleton<IResourceTags, FunctionTags>()
        .AddSingleton<ExecutionRole>()
        .AddSingleton<FunctionRegistry>()
        .AddSingleton<FunctionEditor>()
        .AddSingleton<CodeStore>()
        .AddLateService<CodeWatcher>()
        .AddSingleton<EnvironmentLifetimes>()
        .AddSingleton<FunctionVariables>()
        .AddSingleton<ProcessEnvironments>()
        .AddSingleton<RunningInvocations>()
        .AddSingleton<ExecutionReports>()
        .AddSingleton<AsynchronousMetrics>()
        .AddSingleton<EventQueue>()
        .AddSingleton<Destinations>()
        .AddSingleton<Invoker>()
        .AddSingleton<IFunctions>(provider => provider.GetRequiredService<Invoker>())
        .AddLateService<EventDispatcher>()
        .AddSingleton<AttachedEnvironments>()
        .AddSingleton<IEdgeRoute, RuntimeApiRoute>()
        .AddSingleton<IEdgeRoute, CodeRoute>()
        .AddSingleton<FunctionUrls>()
        .AddSingleton<IEdgeRoute, FunctionUrlRoute>()
        .AddSingleton<CheckpointStore>()
        .AddSingleton<FailureDestination>()
        .AddSingleton<EventSourceStore>()
        .AddSingleton<EventSourceEditor>()
        .AddLateService<EventSourceRunner>()
        .AddSingleton<IResourceProvider, FunctionProvider>()
        .AddSingleton<IResourceProvider, PermissionProvider>()
        .AddSingleton<IResourceProvider, VersionProvider>()
        .AddSingleton<IResourceProvider, AliasProvider>()
        .AddSingleton<IResourceProvider, EventSourceMappingProvider>()
        .AddSingleton<IResourceProvider, EventInvokeConfigProvider>()
        .AddSingleton<IResourceProvider, UrlProvider>()
        .AddSingleton<LambdaOperations>()
        .AddSingleton<IAwsService, LambdaService>();
}
