using System.Collections.Concurrent;
using CampusIssues.Emulator.ApiGateway.Execution;
using CampusIssues.Emulator.ApiGateway.Management;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.ApiGateway.Hosting;

/// <summary>Deployed stages, compiled when they are first asked for, and anew when they changed.</summary>
internal sealed class StageRegistry
{
    private readonly ConcurrentDictionary<(string Api, string Stage), StageRuntime> _stages = new();
    private readonly ApiStore _store;
    private readonly StageCompiler _compiler;
    private readonly ILogger<StageRegistry> _logger;

    public StageRegistry(ApiStore store, StageCompiler compiler, ILogger<StageRegistry> logger)
    {
        (_store, _compiler, _logger) = (store, compiler, logger);
        store.StagesChanged += Forget;
    }

    /// <summary>Whether there is an API with a stage.</summary>
    public bool IsDeployed(string api)
    {
        lock (_store.Lock)
        {
            return _store.Find(api) is { Stages.Count: > 0 };
        }
    }

    /// <summary>A stage ready to serve; null where there is none.</summary>
    public StageRuntime? Find(string api, string stage) =>
        _stages.TryGetValue((api, stage), out var compiled) ? compiled : Compile(api, stage);

    /// <summary>A stage that has served already; null where it hasn't.</summary>
    public StageRuntime? Compiled(string api, string stage) => _stages.GetValueOrDefault((api, stage));

    private StageRuntime? Compile(string api, string stage)
    {
        lock (_store.Lock)
        {
            if (_store.Find(api) is not { } record || !record.Stages.TryGetValue(stage, out var found) || !record.Deployments.TryGetValue(found.DeploymentId, out var snapshot))
            {
                return null;
            }

            if (found.CanarySettings is { PercentTraffic: > 0 })
            {
                _logger.CanaryIgnored(api, stage);
            }

            return _stages[(api, stage)] = _compiler.Compile(snapshot.Definition, found, snapshot.Definition.Region);
        }
    }

    private void Forget(string api)
    {
        foreach (var key in _stages.Keys.Where(key => key.Api == api))
        {
            _stages.TryRemove(key, out _);
        }
    }
}
