using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Adds parameters and connection strings from the configuration.</summary>
public static class ParameterResourceBuilderExtensions
{
    /// <summary>Adds a value that the configuration must have as <c>Parameters:NAME</c>.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder,
        [ResourceName] string name,
        bool secret = false) => Add(builder, name, $"Parameters:{name}", secret, null, persist: false);

    /// <summary>Adds a value that the configuration may have as <c>Parameters:NAME</c>.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder,
        [ResourceName] string name,
        string value,
        bool publishValueAsDefault = false,
        bool secret = false) => builder.AddParameter(name, () => value, publishValueAsDefault, secret);

    /// <summary>Adds a value that the configuration may have as <c>Parameters:NAME</c>.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder,
        [ResourceName] string name,
        Func<string> valueGetter,
        bool publishValueAsDefault = false,
        bool secret = false) => publishValueAsDefault && secret
            ? throw new ArgumentException("A parameter cannot be both secret and published as a default value.", nameof(secret))
            : Add(builder, name, $"Parameters:{name}", secret, new ConstantParameterDefault(valueGetter), persist: false);

    /// <summary>Adds a value with a default, which is kept among the user secrets if it is to persist.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder,
        [ResourceName] string name,
        ParameterDefault value,
        bool secret = false,
        bool persist = false) => Add(builder, name, $"Parameters:{name}", secret, value, persist);

    /// <summary>Adds a value that the configuration must have.</summary>
    public static IResourceBuilder<ParameterResource> AddParameterFromConfiguration(
        this IDistributedApplicationBuilder builder,
        [ResourceName] string name,
        string configurationKey,
        bool secret = false) => Add(builder, name, configurationKey, secret, null, persist: false);

    /// <summary>Adds a connection string that the configuration must have.</summary>
    public static IResourceBuilder<IResourceWithConnectionString> AddConnectionString(
        this IDistributedApplicationBuilder builder,
        [ResourceName] string name,
        string? environmentVariableName = null) =>
        builder.AddResource(new ConfiguredConnectionString(name, builder.Configuration, environmentVariableName));

    /// <summary>Says what a parameter is for.</summary>
    public static IResourceBuilder<ParameterResource> WithDescription(
        this IResourceBuilder<ParameterResource> builder,
        string description,
        bool enableMarkdown = false)
    {
        builder.Resource.Description = description;
        builder.Resource.EnableDescriptionMarkdown = enableMarkdown;
        return builder;
    }

    private static IResourceBuilder<ParameterResource> Add(
        IDistributedApplicationBuilder builder,
        string name,
        string key,
        bool secret,
        ParameterDefault? value,
        bool persist)
    {
        var secrets = (builder as DistributedApplicationBuilder)?.UserSecrets ?? new UserSecrets(null);
        return builder.AddResource(new ParameterResource(name, Find, secret) { Default = value });

        string Find(ParameterDefault? @default)
        {
            if ((builder.Configuration[key] ?? (persist ? secrets.Read(key) : null)) is { } known)
            {
                return known;
            }

            var made = @default?.GetDefaultValue()
                ?? throw new MissingParameterValueException($"Parameter resource could not be used because configuration key '{key}' is missing and the Parameter has no default value.");
            if (persist && secrets.FilePath is not null && !secrets.TryWrite(key, made))
            {
                throw new MissingParameterValueException($"The parameter '{name}' can't be kept: {secrets.FilePath} can't be written. Set the configuration key '{key}' instead.");
            }

            return made;
        }
    }
}

/// <summary>A connection string of the configuration.</summary>
internal sealed class ConfiguredConnectionString(string name, IConfiguration configuration, string? environmentVariableName)
    : Resource(name), IResourceWithConnectionString, IResourceWithoutLifetime
{
    public string? ConnectionStringEnvironmentVariable { get; } = environmentVariableName;

    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"{configuration.GetConnectionString(Name)}");

    public ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) => configuration.GetConnectionString(Name) is { } value
        ? ValueTask.FromResult<string?>(value)
        : throw new DistributedApplicationException($"Connection string parameter resource could not be used because connection string '{Name}' is missing.");
}
