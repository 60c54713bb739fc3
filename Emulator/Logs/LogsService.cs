using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Logs;

/// <summary>Amazon CloudWatch Logs (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/Welcome.html).</summary>
internal sealed class LogsService(LogsOperations operations, IIdentity identity, IAccessControl access)
    : JsonService("logs", "Logs_20140328", "1.1", "com.amazonaws.logs", operations.All, identity, access);
