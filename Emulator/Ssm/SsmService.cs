using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ssm;

/// <summary>The Parameter Store of AWS Systems Manager (https://docs.aws.amazon.com/systems-manager/latest/APIReference/).</summary>
internal sealed class SsmService(SsmOperations operations, IIdentity identity, IAccessControl access)
    : JsonService("ssm", "AmazonSSM", "1.1", "", operations.All, identity, access)
{
    /// <summary>Systems Manager names its errors without a namespace.</summary>
    protected override string ErrorNamespace(string code) => "";
}
