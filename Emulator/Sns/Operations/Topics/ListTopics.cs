using System.Xml;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Topics;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_ListTopics.html</summary>
internal sealed class ListTopics(SnsState state) : IQueryOperation
{
    public string Name => "ListTopics";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Demand("sns:ListTopics", call.Everything());
        var (page, next) = SnsPages.Take(call.Form, state.TopicsIn(call.Region), topic => topic.Name);
        result.List("Topics", page, topic => result.Text("TopicArn", topic.Arn));
        result.Text("NextToken", next);
        return ValueTask.CompletedTask;
    }
}
