using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns;

/// <summary>Amazon SNS, in the query protocol (https://docs.aws.amazon.com/sns/latest/api/).</summary>
internal sealed class SnsService(SnsOperations operations, IIdentity identity, IAccessControl access)
    : QueryService("sns", "2010-03-31", "http://sns.amazonaws.com/doc/2010-03-31/", operations.All, identity, access);
