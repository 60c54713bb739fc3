using System.Xml;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Topics;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_DeleteTopic.html</summary>
internal sealed class DeleteTopic(SnsState state) : IQueryOperation
{
    public string Name => "DeleteTopic";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var arn = call.TopicArn(call.Form.Require("TopicArn"));
        call.Demand("sns:DeleteTopic", arn);
        if (state.Find(arn) is { } topic)
        {
            state.Delete(topic);
        }
        return ValueTask.CompletedTask;
    }
}
