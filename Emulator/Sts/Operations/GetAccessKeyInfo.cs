using System.Xml;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sts.Operations;

/// <summary>https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html</summary>
internal sealed class GetAccessKeyInfo : IQueryOperation
{
    public string Name => "GetAccessKeyInfo";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Form.Require("AccessKeyId");
        call.Demand("sts:GetAccessKeyInfo", "*");
        result.Text("Account", call.AccountId);
        return ValueTask.CompletedTask;
    }
}
