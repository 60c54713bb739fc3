using CampusIssues.Emulator.Lambda.Execution;

namespace CampusIssues.Emulator.Lambda.RuntimeApi;

/// <summary>A process that something else started, as seen through its connection.</summary>
internal sealed class AttachedEnvironment(FunctionPool pool, string logStream) : ExecutionEnvironment(pool, logStream)
{
    /// <summary>Its process isn't the emulator's to end: what it answers later goes nowhere.</summary>
    public override void TimedOut(PendingInvocation invocation)
    {
    }
}
