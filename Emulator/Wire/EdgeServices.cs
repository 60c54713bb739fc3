using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CampusIssues.Emulator.Wire;

/// <summary>
/// How services are registered such that the emulator starts fast: none is made before a request for it comes, and what runs in
/// the background starts once the edge listens.
/// </summary>
internal static class EdgeServices
{
    /// <summary>A service that requests name by <c>X-Amz-Target</c>.</summary>
    /// <param name="services">The emulator's services.</param>
    /// <param name="target">What stands before the dot there.</param>
    public static IServiceCollection AddJsonService<T>(this IServiceCollection services, string target)
        where T : JsonService => services
        .AddSingleton<T>()
        .AddSingleton<IAwsService>(provider => provider.GetRequiredService<T>())
        .AddKeyedSingleton<JsonService>(target, (provider, _) => provider.GetRequiredService<T>());

    /// <summary>An operation, made with what it asks for.</summary>
    public static T Make<T>(this IServiceProvider services) => ActivatorUtilities.CreateInstance<T>(services);

    /// <summary>A singleton that runs in the background. Whoever starts the emulator has it running when the start returns.</summary>
    public static IServiceCollection AddLateService<T>(this IServiceCollection services)
        where T : class, IHostedService => services
        .AddSingleton<T>()
        .AddSingleton(new LateService(provider => provider.GetRequiredService<T>()));
}

/// <summary>How to get a service that <see cref="LateServices"/> starts.</summary>
internal sealed record LateService(Func<IServiceProvider, IHostedService> Of);

/// <summary>Starts services after the edge listens, and stops them after it doesn't any more.</summary>
internal sealed class LateServices(IServiceProvider provider, IEnumerable<LateService> services) : IHostedLifecycleService
{
    private readonly Stack<IHostedService> _running = new();

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var service in services)
        {
            var late = service.Of(provider);
            _running.Push(late);
            await late.StartAsync(cancellationToken);
        }
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        while (_running.TryPop(out var late))
        {
            await late.StopAsync(cancellationToken);
        }
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
