namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value from outside: the configuration key <c>Parameters:NAME</c>, or a default.</summary>
public class ParameterResource : Resource, IExpressionValue
{
    private readonly Func<ParameterDefault?, string> _callback;
    private readonly Lock _lock = new();
    private string? _value;

    /// <summary>Names the parameter and tells where its value comes from.</summary>
    public ParameterResource(string name, Func<ParameterDefault?, string> callback, bool secret = false)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(callback);
        _callback = callback;
        Secret = secret;
    }

    /// <summary>Whether the value is hidden wherever it could be read.</summary>
    public bool Secret { get; }

    /// <summary>The value where none was given.</summary>
    public ParameterDefault? Default { get; set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; set; }

    /// <summary>Whether the description is Markdown.</summary>
    public bool EnableDescriptionMarkdown { get; set; }

    /// <summary>Whether it is a connection string.</summary>
    public bool IsConnectionString { get; set; }

    /// <inheritdoc/>
    public string ValueExpression => $"{{{Name}.value}}";

    /// <summary>The value.</summary>
    /// <exception cref="MissingParameterValueException">None was given and there is no default.</exception>
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken) => ValueTask.FromResult<string?>(Resolve());

    internal string Resolve()
    {
        lock (_lock)
        {
            return _value ??= _callback(Default);
        }
    }
}
