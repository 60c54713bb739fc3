using Amazon.Lambda.Core;

namespace CampusIssues.Functions.Logging;

/// <summary>What every log line says of the invocation at hand. A function handles one at a time.</summary>
internal sealed class Invocation
{
    private bool _began;

    public bool ColdStart { get; private set; } = true;

    public ILambdaContext? Context { get; private set; }

    public string? CorrelationId { get; private set; }

    public void Begin(ILambdaContext context, string? correlationId)
    {
        ColdStart = !_began;
        _began = true;
        Context = context;
        CorrelationId = correlationId;
    }
}
