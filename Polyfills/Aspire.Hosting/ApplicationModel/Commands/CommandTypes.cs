using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>How a command is shown.</summary>
public class CommandOptions
{
    /// <summary>What it does.</summary>
    public string? Description { get; set; }

    /// <summary>Asked before it runs.</summary>
    public string? ConfirmationMessage { get; set; }

    /// <summary>A Fluent icon's name.</summary>
    public string? IconName { get; set; }

    /// <summary>How the icon is drawn.</summary>
    public IconVariant? IconVariant { get; set; }

    /// <summary>Whether it is shown first.</summary>
    public bool IsHighlighted { get; set; }

    /// <summary>Whether it can be run now; always where this is null.</summary>
    public Func<UpdateCommandStateContext, ResourceCommandState>? UpdateState { get; set; }
}

/// <summary>Whether a command can be run.</summary>
public enum ResourceCommandState
{
    /// <summary>It can.</summary>
    Enabled = 0,

    /// <summary>Not now.</summary>
    Disabled = 1,

    /// <summary>It is not shown.</summary>
    Hidden = 2,
}

/// <summary>What decides whether a command can be run.</summary>
public sealed class UpdateCommandStateContext
{
    /// <summary>The resource as it is.</summary>
    public required CustomResourceSnapshot ResourceSnapshot { get; init; }

    /// <summary>The application's services.</summary>
    public required IServiceProvider Services { get; init; }
}

/// <summary>What a command gets.</summary>
public sealed class ExecuteCommandContext
{
    /// <summary>The application's services.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>The resource's id.</summary>
    public required string ResourceName { get; init; }

    /// <summary>Ends it early.</summary>
    public required CancellationToken CancellationToken { get; init; }

    /// <summary>The resource's own log.</summary>
    public required ILogger Logger { get; init; }
}

/// <summary>How a command ended.</summary>
public sealed class ExecuteCommandResult
{
    /// <summary>Well.</summary>
    public required bool Success { get; init; }

    /// <summary>By the user's wish.</summary>
    public bool Canceled { get; init; }

    /// <summary>What it has to say.</summary>
    public string? Message { get; init; }
}

/// <summary>The ways in which a command ends.</summary>
public static class CommandResults
{
    /// <summary>Well.</summary>
    public static ExecuteCommandResult Success() => new() { Success = true };

    /// <summary>Well, with a word.</summary>
    public static ExecuteCommandResult Success(string message) => new() { Success = true, Message = message };

    /// <summary>Badly.</summary>
    public static ExecuteCommandResult Failure(string? errorMessage = null) => new() { Success = false, Message = errorMessage };

    /// <summary>With an exception.</summary>
    public static ExecuteCommandResult Failure(Exception exception) => Failure(exception.Message);

    /// <summary>By the user's wish.</summary>
    public static ExecuteCommandResult Canceled() => new() { Success = false, Canceled = true };
}

/// <summary>The commands that processes have.</summary>
public static class KnownResourceCommands
{
    /// <summary>Starts it.</summary>
    public static readonly string StartCommand = "start";

    /// <summary>Stops it.</summary>
    public static readonly string StopCommand = "stop";

    /// <summary>Stops and starts it.</summary>
    public static readonly string RestartCommand = "restart";
}
