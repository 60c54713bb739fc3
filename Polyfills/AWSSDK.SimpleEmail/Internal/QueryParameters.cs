namespace Amazon.SimpleEmail.Internal;

/// <summary>Parameters under a common prefix; absent values write nothing.</summary>
internal readonly struct QueryParameters(IDictionary<string, string> parameters, string prefix)
{
    public void Add(string name, string value)
    {
        if (value is not null)
        {
            parameters.Add(prefix + name, value);
        }
    }

    public void Add(string name, IReadOnlyList<string> values)
    {
        if (values is { Count: 0 } && AWSConfigs.InitializeCollections is false)
        {
            parameters.Add(prefix + name, "");
        }

        for (var index = 0; index < (values?.Count ?? 0); index++)
        {
            parameters.Add($"{prefix}{name}.member.{index + 1}", values[index]);
        }
    }

    public void Add<T>(string name, IReadOnlyList<T> values, Action<QueryParameters, T> write)
    {
        for (var index = 0; index < (values?.Count ?? 0); index++)
        {
            write(Under($"{name}.member.{index + 1}"), values[index]);
        }
    }

    public void Add<T>(string name, T value, Action<QueryParameters, T> write)
        where T : class
    {
        if (value is not null)
        {
            write(Under(name), value);
        }
    }

    private QueryParameters Under(string name) => new(parameters, $"{prefix}{name}.");
}
