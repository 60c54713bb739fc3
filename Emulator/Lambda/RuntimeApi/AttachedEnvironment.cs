using CampusIssues.Emulator.Lambda.Execution;

namespace CampusIssues.Emulator.Lambda.RuntimeApi;

/// <summary>
/// A process that something else started, as seen through its connection. It isn't the emulator's to end: what it answers
/// after its time goes nowhere.
/// </summary>
/// <param name="pool">Where its invocations come from.</param>
/// <param name="logStream">Where its log lines go.</param>
/// <param name="reports">Who is told of its invocations.</param>
/// <param name="attached">When it first asked, on the stopwatch.</param>
internal sealed class AttachedEnvironment(FunctionPool pool, string logStream, ExecutionReports reports, long attached)
    : ExecutionEnvironment(pool, logStream, reports)
{
    public override long? Attached => attached;
}
