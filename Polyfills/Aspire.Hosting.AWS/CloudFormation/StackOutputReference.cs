using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.AWS.CloudFormation;

/// <summary>Something that a stack puts out.</summary>
public class StackOutputReference(string name, ICloudFormationResource resource) : IManifestExpressionProvider, IValueProvider, IValueWithReferences
{
    /// <summary>The output's key.</summary>
    public string Name { get; } = name;

    /// <summary>The stack.</summary>
    public ICloudFormationResource Resource { get; } = resource;

    /// <summary>The value, once the stack is there.</summary>
    /// <exception cref="InvalidOperationException">The stack puts nothing of that key out.</exception>
    public string? Value => (Resource as CloudFormationResource)?.OutputValues?.GetValueOrDefault(Name)
        ?? throw new InvalidOperationException($"No output for {Name}");

    /// <inheritdoc/>
    public string ValueExpression => $"{{{Resource.Name}.output.{Name}}}";

    IEnumerable<object> IValueWithReferences.References => [Resource];

    /// <summary>Waits for the stack.</summary>
    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default)
    {
        if (Resource.ProvisioningTaskCompletionSource is { } provisioning)
        {
            await provisioning.Task.WaitAsync(cancellationToken);
        }

        return Value;
    }
}
