using System.Xml;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Topics;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_GetDataProtectionPolicy.html</summary>
internal sealed class GetDataProtectionPolicy(SnsState state) : IQueryOperation
{
    public string Name => "GetDataProtectionPolicy";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.DemandTopic(state, Name, "ResourceArn");
        result.Text("DataProtectionPolicy", "");
        return ValueTask.CompletedTask;
    }
}
