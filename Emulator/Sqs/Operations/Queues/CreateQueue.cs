using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Queues;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html</summary>
internal sealed partial class CreateQueue(SqsState state, IPolicySyntax syntax, TimeProvider time) : SqsOperation
{
    private const string FifoSuffix = ".fifo";

    public override string Name => "CreateQueue";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var wanted = Map(input, "Attributes");
        var isFifo = wanted.GetValueOrDefault("FifoQueue") == "true";
        var name = Check(input.Text("QueueName"), isFifo);
        var attributes = QueueAttributes.Check(wanted, isFifo, syntax);
        call.Demand("sqs:CreateQueue", $"arn:aws:sqs:{call.Region}:{call.AccountId}:{name}", () => TagConditions.Of(Map(input, "tags")));
        if (state.Find(call.Region, name) is { } present)
        {
            var other = attributes.FirstOrDefault(attribute => (present.Attributes.GetValueOrDefault(attribute.Key) ?? QueueAttributes.Defaults.GetValueOrDefault(attribute.Key)) != attribute.Value);
            return other.Key is null ? Answer(new JsonObject { ["QueueUrl"] = QueueUrls.Of(call, present) }) : throw SqsErrors.NameExists(other.Key);
        }

        RedriveRules.Check(attributes, isFifo, state.FindArn);
        var queue = new Queue(name, call.Region, time.GetUtcNow()) { Attributes = attributes, Tags = Map(input, "tags") };
        state.Put(queue);
        return Answer(new JsonObject { ["QueueUrl"] = QueueUrls.Of(call, queue) });
    }

    public static string Check(string? name, bool isFifo) => name is null ? throw SqsErrors.Missing("QueueName")
        : isFifo && (!name.EndsWith(FifoSuffix, StringComparison.Ordinal) || !Form().IsMatch(name[..^FifoSuffix.Length]) || name.Length > 80)
            ? throw SqsErrors.Invalid("The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in length.")
        : isFifo || Form().IsMatch(name) ? name
        : throw SqsErrors.Invalid("Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,80}\z")]
    private static partial Regex Form();
}
