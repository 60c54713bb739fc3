using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sts.Operations;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sts;

/// <summary>AWS STS, API version 2011-06-15 (https://docs.aws.amazon.com/STS/latest/APIReference/).</summary>
internal sealed class StsService(IRoleSessions sessions, IIdentity identity, IAccessControl access)
    : QueryService(
        "sts",
        "2011-06-15",
        "https://sts.amazonaws.com/doc/2011-06-15/",
        [new AssumeRole(sessions), new GetAccessKeyInfo(), new GetCallerIdentity(), new GetSessionToken(sessions)],
        identity,
        access);
