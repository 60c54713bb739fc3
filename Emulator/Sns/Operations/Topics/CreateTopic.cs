using System.Text.RegularExpressions;
using System.Xml;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Topics;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html</summary>
internal sealed partial class CreateTopic(SnsState state, IPolicySyntax syntax, TimeProvider time) : IQueryOperation
{
    public string Name => "CreateTopic";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var wanted = call.Form.Map("Attributes");
        var topic = new Topic(CheckName(call.Form.Require("Name"), wanted), call.Region, time.GetUtcNow()) { Tags = call.Form.Tags() };
        call.Demand("sns:CreateTopic", topic.Arn);
        topic = topic with { Attributes = TopicAttributes.Check(wanted, syntax) };
        if (topic.Tags.Count > SnsLimits.Tags)
        {
            throw SnsErrors.TooManyTags();
        }

        if (call.Form["DataProtectionPolicy"] is { Length: > 0 })
        {
            throw SnsErrors.Invalid("DataProtectionPolicy Reason: Data protection policies are not supported");
        }

        if (!state.TryAdd(topic))
        {
            CheckSame(state.Get(topic.Arn), topic);
        }

        result.Text("TopicArn", topic.Arn);
        return ValueTask.CompletedTask;
    }

    public static string CheckName(string name, IReadOnlyDictionary<string, string> attributes) =>
        attributes.GetValueOrDefault("FifoTopic") == "true"
            ? FifoForm().IsMatch(name) && name.Length <= 256
                ? name
                : throw SnsErrors.Invalid("Fifo Topic names must end with .fifo and must be made up of only uppercase and lowercase ASCII letters, numbers, underscores, and hyphens, and must be between 1 and 256 characters long.")
            : Form().IsMatch(name) ? name : throw SnsErrors.Invalid("Topic Name");

    private static void CheckSame(Topic present, Topic wanted)
    {
        var all = TopicAttributes.All(present, []);
        if (wanted.Attributes.Any(attribute => all.GetValueOrDefault(attribute.Key) != attribute.Value) || present.IsFifo != wanted.IsFifo)
        {
            throw SnsErrors.Invalid("Attributes Reason: Topic already exists with different attributes");
        }

        if (wanted.Tags.Any(tag => present.Tags.GetValueOrDefault(tag.Key) != tag.Value))
        {
            throw SnsErrors.Invalid("Tags Reason: Topic already exists with different tags");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,256}\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"^[A-Za-z0-9_-]+\.fifo\z")]
    private static partial Regex FifoForm();
}
