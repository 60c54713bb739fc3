namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that is known later: a port when it was allocated, a parameter when it was given, an output when a stack is there.</summary>
public interface IValueProvider
{
    /// <summary>Waits for the value.</summary>
    ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default);

    /// <summary>Waits for the value as <paramref name="context"/>'s caller sees it.</summary>
    ValueTask<string?> GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken = default) => GetValueAsync(cancellationToken);
}

/// <summary>A value that has a name in a manifest.</summary>
public interface IManifestExpressionProvider
{
    /// <summary>E.g. <c>{web.bindings.http.url}</c>.</summary>
    string ValueExpression { get; }
}

/// <summary>A value with a name in a manifest.</summary>
public interface IExpressionValue : IValueProvider, IManifestExpressionProvider;

/// <summary>A value that is made of others.</summary>
public interface IValueWithReferences
{
    /// <summary>The others.</summary>
    IEnumerable<object> References { get; }
}

/// <summary>Who asks for a value.</summary>
public class ValueProviderContext
{
    /// <summary>How the application runs.</summary>
    public DistributedApplicationExecutionContext? ExecutionContext { get; init; }

    /// <summary>The resource that the value is for.</summary>
    public IResource? Caller { get; init; }
}
