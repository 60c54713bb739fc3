namespace Aspire.Hosting;

/// <summary>How the application runs.</summary>
public class DistributedApplicationExecutionContext
{
    private readonly DistributedApplicationExecutionContextOptions? _options;

    /// <summary>For an operation.</summary>
    public DistributedApplicationExecutionContext(DistributedApplicationOperation operation)
        : this(operation, "manifest")
    {
    }

    /// <summary>For an operation by a publisher.</summary>
    public DistributedApplicationExecutionContext(DistributedApplicationOperation operation, string publisherName)
    {
        Operation = operation;
        PublisherName = publisherName;
    }

    /// <summary>With services.</summary>
    public DistributedApplicationExecutionContext(DistributedApplicationExecutionContextOptions options)
        : this(options.Operation, options.PublisherName ?? "manifest") => _options = options;

    /// <summary>Run or publish.</summary>
    public DistributedApplicationOperation Operation { get; }

    /// <summary>Who publishes.</summary>
    public string PublisherName { get; set; }

    /// <summary>Whether it publishes.</summary>
    public bool IsPublishMode => Operation == DistributedApplicationOperation.Publish;

    /// <summary>Whether it runs.</summary>
    public bool IsRunMode => Operation == DistributedApplicationOperation.Run;

    /// <summary>The application's services.</summary>
    /// <exception cref="InvalidOperationException">The application is not built yet.</exception>
    public IServiceProvider Services => _options?.Services
        ?? throw new InvalidOperationException("IServiceProvider is not available because the DistributedApplication has not been built yet.");
}

/// <summary>What an execution context is made of.</summary>
public class DistributedApplicationExecutionContextOptions(DistributedApplicationOperation operation)
{
    /// <summary>Run or publish.</summary>
    public DistributedApplicationOperation Operation { get; } = operation;

    /// <summary>Who publishes.</summary>
    public string? PublisherName { get; }

    /// <summary>The application's services, once it is built.</summary>
    public IServiceProvider? Services { get; set; }
}

/// <summary>What an AppHost does.</summary>
public enum DistributedApplicationOperation
{
    /// <summary>Runs the application.</summary>
    Run = 0,

    /// <summary>Publishes it.</summary>
    Publish = 1,
}
