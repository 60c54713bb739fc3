using System.Xml;
using CampusIssues.Emulator.Sns.Publishing;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Messages;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_Publish.html</summary>
internal sealed class Publish(SnsState state, Publisher publisher) : IQueryOperation
{
    public string Name => "Publish";

    public async ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var draft = call.Form.Message();
        var arn = Target(call);
        call.Demand("sns:Publish", arn);
        draft.Check();
        var topic = state.Get(arn);
        draft.CheckFor(topic);
        var publication = await publisher.PublishAsync(topic, draft, cancellationToken);
        result.Text("MessageId", publication.MessageId);
        result.Text("SequenceNumber", publication.SequenceNumber);
    }

    /// <summary>The topic. There are no applications here, and nothing sends text messages.</summary>
    private static string Target(AwsCall call)
    {
        var (topic, target, number) = (call.Form["TopicArn"], call.Form["TargetArn"], call.Form["PhoneNumber"]);
        if (number is not null)
        {
            throw topic is not null || target is not null
                ? SnsErrors.Invalid("PhoneNumber Reason: Only one of TopicArn, TargetArn and PhoneNumber may be given")
                : SnsErrors.Invalid($"PhoneNumber Reason: {number} is not valid to publish to");
        }

        return target?.Contains(":endpoint/", StringComparison.Ordinal) == true
            ? throw SnsErrors.Invalid("TargetArn Reason: No endpoint found for the target arn specified")
            : (topic, target) switch
            {
                (not null, not null) => throw SnsErrors.Invalid("TopicArn Reason: Only one of TopicArn, TargetArn and PhoneNumber may be given"),
                ({ } arn, _) => call.TopicArn(arn),
                (_, { } arn) => call.TopicArn(arn, "TargetArn"),
                _ => throw SnsErrors.Invalid("TopicArn or TargetArn Reason: no value for required parameter"),
            };
    }
}
