namespace CampusIssues.Benchmarks.DynamoDb;

/// <summary>One figure of the report.</summary>
/// <param name="Server">The server.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Connections">How many connections.</param>
/// <param name="Rate">Requests a second.</param>
/// <param name="Median">The median time, in ms.</param>
/// <param name="Slow">The 99th percentile, in ms.</param>
/// <param name="Cpu">The server's processor time, in cores.</param>
/// <param name="Megabytes">The server's memory after it.</param>
/// <param name="Failures">Answers other than 200.</param>
internal sealed record Measurement(string Server, string Operation, int Connections, double Rate, double Median, double Slow, double Cpu, double Megabytes, int Failures);

/// <summary>How a server starts.</summary>
/// <param name="Server">The server.</param>
/// <param name="FirstAnswer">The median time from its start to its first answer, in ms.</param>
/// <param name="IdleMegabytes">Its memory when idle.</param>
internal sealed record StartMeasurement(string Server, double FirstAnswer, double IdleMegabytes);
