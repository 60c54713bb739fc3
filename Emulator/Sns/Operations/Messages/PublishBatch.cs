using System.Text.RegularExpressions;
using System.Xml;
using CampusIssues.Emulator.Sns.Publishing;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Messages;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html</summary>
internal sealed partial class PublishBatch(SnsState state, Publisher publisher) : IQueryOperation
{
    public string Name => "PublishBatch";

    public async ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        var entries = form.Structures("PublishBatchRequestEntries").Select(entry => (Id: form[$"{entry}.Id"] ?? "", Draft: form.Message($"{entry}."))).ToArray();
        // Publishing one by one, or many at once, is the same permission.
        var arn = call.TopicArn(form.Require("TopicArn"));
        call.Demand("sns:Publish", arn);
        CheckIds([.. entries.Select(entry => entry.Id)]);
        var topic = state.Get(arn);
        foreach (var (_, draft) in entries)
        {
            draft.Check();
            draft.CheckFor(topic);
        }

        if (entries.Sum(entry => entry.Draft.Size) > SnsLimits.MessageBytes)
        {
            throw SnsErrors.BatchTooLong();
        }

        var done = new List<(string Id, Publication Publication)>();
        foreach (var (id, draft) in entries)
        {
            done.Add((id, await publisher.PublishAsync(topic, draft, cancellationToken)));
        }

        result.List("Successful", done, entry =>
        {
            result.Text("Id", entry.Id);
            result.Text("MessageId", entry.Publication.MessageId);
            result.Text("SequenceNumber", entry.Publication.SequenceNumber);
        });
        result.List("Failed", []);
    }

    private static void CheckIds(string[] ids)
    {
        if (ids.Length == 0)
        {
            throw SnsErrors.EmptyBatch();
        }

        if (ids.Length > SnsLimits.Batch)
        {
            throw SnsErrors.TooManyEntries();
        }

        if (ids.Distinct().Count() != ids.Length)
        {
            throw SnsErrors.SameIds();
        }

        foreach (var id in ids)
        {
            if (id.Length > 80)
            {
                throw SnsErrors.BadEntryId("is too long", id);
            }

            if (!EntryId().IsMatch(id))
            {
                throw SnsErrors.BadEntryId("contains an impermissible character", id);
            }
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]+\z")]
    private static partial Regex EntryId();
}
