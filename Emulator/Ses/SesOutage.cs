using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Ses;

/// <summary>
/// An outage of SES that a developer asked for, to see what the product does in one: every mail is refused until it is ended.
/// </summary>
internal sealed class SesOutage
{
    private volatile string? _kind;

    /// <summary>The kinds that can be asked for.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["throttling", "unavailable", "paused"];

    /// <summary>The present kind; null where SES works.</summary>
    public string? Kind
    {
        get => _kind;
        set => _kind = value;
    }

    public void Enforce(string operation)
    {
        if (_kind is { } kind && operation.StartsWith("Send", StringComparison.Ordinal))
        {
            throw kind switch
            {
                "throttling" => new AwsException("Throttling", "Maximum sending rate exceeded."),
                "paused" => SesErrors.SendingPaused(Caller.DefaultAccountId),
                _ => new AwsException("ServiceUnavailable", "Service is temporarily unavailable.", StatusCodes.Status503ServiceUnavailable),
            };
        }
    }
}
