using System.Diagnostics;
using System.Globalization;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Runtime;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotNet.Testcontainers.Containers;

/// <summary>A container that the <c>docker</c> or <c>podman</c> command runs. It ends with this process, however that ends.</summary>
public class DockerContainer : Resource, IContainer
{
    private readonly ContainerConfiguration _configuration;
    private readonly ILogger _logger;
    private readonly Dictionary<int, ushort> _ports = [];
    private ContainerCommand _command;
    private Process _watcher;
    private string _id;

    /// <summary>A container of a configuration, not started yet.</summary>
    public DockerContainer(IContainerConfiguration configuration)
    {
        _configuration = ContainerConfiguration.Of(configuration);
        _logger = _configuration.LoggerValue ?? NullLogger.Instance;
    }

    /// <inheritdoc/>
    public string Id => _id ?? throw NotStarted();

    /// <inheritdoc/>
    public string Hostname => "localhost";

    /// <summary>Where the runtime's command is looked for; by default on the PATH.</summary>
    internal string SearchPath { get; set; } = Environment.GetEnvironmentVariable("PATH");

    /// <summary>Tells whether it is ready; by default it is as soon as it runs.</summary>
    internal Func<CancellationToken, Task<bool>> IsReadyAsync { get; set; } = _ => Task.FromResult(true);

    /// <inheritdoc/>
    public virtual ushort GetMappedPublicPort(int containerPort) => _id is null ? throw NotStarted()
        : _ports.TryGetValue(containerPort, out var port) ? port
        : throw new InvalidOperationException($"Exposed port {containerPort} is not mapped.");

    /// <inheritdoc/>
    public virtual async Task StartAsync(CancellationToken ct = default)
    {
        _command = await ContainerCommand.FindAsync(SearchPath, _logger, ct);
        await Leftovers.RemoveAsync(_command, ct);
        if (!await _command.TryAsync(["image", "inspect", _configuration.Image], ct))
        {
            _logger.Pulling(_configuration.Image);
            await _command.CallAsync(["pull", _configuration.Image], ct);
        }

        var lines = await _command.CallAsync(Arguments.Of(_configuration), ct, _configuration.Environments);
        _id = lines[^1].Trim();
        _watcher = Leftovers.RemoveAtTheEnd(_command, _id);
        foreach (var port in _configuration.PortBindings.Keys)
        {
            var mapping = await _command.CallAsync(["port", _id, $"{port}/tcp"], ct);
            _ports[int.Parse(port, CultureInfo.InvariantCulture)] = ushort.Parse(mapping[0].Trim().Split(':')[^1], CultureInfo.InvariantCulture);
        }

        await WaitAsync(ct);
        _logger.Ready(_configuration.Image, _id);
    }

    /// <inheritdoc/>
    public virtual Task StopAsync(CancellationToken ct = default) => _id is null ? Task.CompletedTask : _command.CallAsync(["stop", _id], ct);

    /// <inheritdoc/>
    public Task<(string Stdout, string Stderr)> GetLogsAsync(DateTime since = default, DateTime until = default, bool timestampsEnabled = true, CancellationToken ct = default)
    {
        List<string> arguments = ["logs"];
        if (timestampsEnabled)
        {
            arguments.Add("--timestamps");
        }

        if (since != default)
        {
            arguments.AddRange(["--since", since.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)]);
        }

        if (until != default)
        {
            arguments.AddRange(["--until", until.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)]);
        }

        return _command is null ? throw NotStarted() : _command.ReadAsync([.. arguments, Id], ct);
    }

    /// <inheritdoc/>
    protected override async ValueTask DisposeAsyncCore()
    {
        if (_id is not null)
        {
            await _command.TryAsync(["rm", "--force", "--volumes", _id], CancellationToken.None);
            _watcher?.Kill();
            _watcher?.Dispose();
        }

        await base.DisposeAsyncCore();
    }

    private async Task WaitAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await IsReadyAsync(ct))
        {
            var state = (await _command.CallAsync(["inspect", "--format", "{{.State.Running}} {{.State.ExitCode}}", _id], ct))[^1].Trim().Split(' ');
            if (state[0] != "true")
            {
                var (stdout, stderr) = await GetLogsAsync(timestampsEnabled: false, ct: ct);
                throw new ContainerNotRunningException(_id, stdout, stderr, long.Parse(state[^1], CultureInfo.InvariantCulture), null);
            }

            await timer.WaitForNextTickAsync(ct);
        }
    }

    private static InvalidOperationException NotStarted() => new("Could not find resource 'DockerContainer'. Please create the resource by calling StartAsync(CancellationToken) or CreateAsync(CancellationToken).");
}
