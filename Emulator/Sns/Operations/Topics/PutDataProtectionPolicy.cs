using System.Xml;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Topics;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_PutDataProtectionPolicy.html</summary>
internal sealed class PutDataProtectionPolicy(SnsState state) : IQueryOperation
{
    public string Name => "PutDataProtectionPolicy";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Form.Require("DataProtectionPolicy");
        call.DemandTopic(state, Name, "ResourceArn");
        throw SnsErrors.Invalid("DataProtectionPolicy Reason: Data protection policies are not supported");
    }
}
