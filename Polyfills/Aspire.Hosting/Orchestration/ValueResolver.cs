using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>A variable or argument whose value is known.</summary>
internal sealed record ResolvedValue(string Name, string Value, bool IsSecret);

/// <summary>Makes text of what was said: runs the callbacks, waits for the values.</summary>
internal sealed class ValueResolver(DistributedApplicationExecutionContext executionContext, ResourceLoggerService loggers, SecretMask mask)
{
    public async Task<IReadOnlyList<ResolvedValue>> EnvironmentAsync(IResource resource, CancellationToken cancellationToken)
    {
        var context = new EnvironmentCallbackContext(executionContext, resource, [], cancellationToken) { Logger = loggers.GetLogger(resource) };
        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>().ToArray())
        {
            await annotation.Callback(context);
        }

        var resolved = new List<ResolvedValue>();
        foreach (var (name, value) in context.EnvironmentVariables)
        {
            if (await TextOfAsync(resource, value, cancellationToken) is { } text)
            {
                resolved.Add(Resolved(name, value, text));
            }
        }

        return resolved;
    }

    public async Task<IReadOnlyList<ResolvedValue>> ArgumentsAsync(IResource resource, CancellationToken cancellationToken)
    {
        var context = new CommandLineArgsCallbackContext([], resource, cancellationToken)
        {
            ExecutionContext = executionContext,
            Logger = loggers.GetLogger(resource),
        };
        foreach (var annotation in resource.Annotations.OfType<CommandLineArgsCallbackAnnotation>().ToArray())
        {
            await annotation.Callback(context);
        }

        var resolved = new List<ResolvedValue>();
        foreach (var value in context.Args)
        {
            if (await TextOfAsync(resource, value, cancellationToken) is { } text)
            {
                resolved.Add(Resolved(string.Empty, value, text));
            }
        }

        return resolved;
    }

    private ResolvedValue Resolved(string name, object value, string text)
    {
        var secrets = References.Of(value).OfType<ParameterResource>().Where(parameter => parameter.Secret).ToArray();
        foreach (var secret in secrets)
        {
            mask.Add(secret.Resolve());
        }

        return new ResolvedValue(name, text, secrets.Length > 0);
    }

    private ValueTask<string?> TextOfAsync(IResource resource, object? value, CancellationToken cancellationToken) => value switch
    {
        string text => ValueTask.FromResult<string?>(text),
        IValueProvider provider => provider.GetValueAsync(new ValueProviderContext { Caller = resource, ExecutionContext = executionContext }, cancellationToken),
        _ => ValueTask.FromResult(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };
}
