using CampusIssues.Emulator.Lambda.Execution;

namespace CampusIssues.Emulator.Lambda.RuntimeApi;

/// <summary>
/// A process that something else started, as seen through its connection. It isn't the emulator's to end: what it answers
/// after its time goes nowhere.
/// </summary>
internal sealed class AttachedEnvironment(FunctionPool pool, string logStream, ExecutionReports reports) : ExecutionEnvironment(pool, logStream, reports);
