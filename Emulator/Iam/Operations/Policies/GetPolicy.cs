using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html</summary>
internal sealed class GetPolicy(IamState state) : IQueryOperation
{
    public string Name => "GetPolicy";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var arn = call.Form.Require("PolicyArn");
        call.Demand("iam:GetPolicy", arn);
        var policy = state.GetPolicy(arn);
        result.Structure("Policy", () => result.WritePolicy(policy, state));
        return ValueTask.CompletedTask;
    }
}
