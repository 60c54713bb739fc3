namespace Aspire.Hosting.ApplicationModel;

/// <summary>Something that can be done with a resource.</summary>
public sealed class ResourceCommandAnnotation(
    string name,
    string displayName,
    Func<UpdateCommandStateContext, ResourceCommandState> updateState,
    Func<ExecuteCommandContext, Task<ExecuteCommandResult>> executeCommand,
    string? displayDescription,
    object? parameter,
    string? confirmationMessage,
    string? iconName,
    IconVariant? iconVariant,
    bool isHighlighted) : IResourceAnnotation
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its label.</summary>
    public string DisplayName { get; } = displayName;

    /// <summary>Whether it can be run now.</summary>
    public Func<UpdateCommandStateContext, ResourceCommandState> UpdateState { get; } = updateState;

    /// <summary>Runs it.</summary>
    public Func<ExecuteCommandContext, Task<ExecuteCommandResult>> ExecuteCommand { get; } = executeCommand;

    /// <summary>What it does.</summary>
    public string? DisplayDescription { get; } = displayDescription;

    /// <summary>Asked before it runs.</summary>
    public string? ConfirmationMessage { get; } = confirmationMessage;

    /// <summary>A Fluent icon's name.</summary>
    public string? IconName { get; } = iconName;

    /// <summary>How the icon is drawn.</summary>
    public IconVariant? IconVariant { get; } = iconVariant;

    /// <summary>Whether it is shown first.</summary>
    public bool IsHighlighted { get; } = isHighlighted;

    internal ResourceCommandSnapshot Snapshot(CustomResourceSnapshot resource, IServiceProvider services) => new(
        Name,
        UpdateState(new UpdateCommandStateContext { ResourceSnapshot = resource, Services = services }),
        DisplayName,
        DisplayDescription,
        parameter,
        ConfirmationMessage,
        IconName,
        IconVariant,
        IsHighlighted);
}
