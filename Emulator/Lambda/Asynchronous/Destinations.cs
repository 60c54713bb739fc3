using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Lambda.Asynchronous;

/// <summary>Sends records of what became of events to queues, topics and functions, as the function's role. One that can't be reached is logged.</summary>
internal sealed class Destinations(EventQueue events, ILogger<Destinations> logger, IQueues? queues = null, ITopics? topics = null, ExecutionRole? role = null)
{
    private static readonly Dictionary<string, string> NoAttributes = [];

    /// <summary>Sends a record; tells whether it arrived.</summary>
    public async Task<bool> SendAsync(
        string function,
        string arn,
        ReadOnlyMemory<byte> record,
        CancellationToken cancellationToken,
        IReadOnlyDictionary<string, string>? attributes = null)
    {
        try
        {
            var text = System.Text.Encoding.UTF8.GetString(record.Span);
            switch (Arn.TryParse(arn)?.Service)
            {
                case "sqs" when queues is not null:
                    role?.Demand(function, "sqs:SendMessage", arn);
                    await queues.SendAsync(arn, new QueuedMessage(text) { Attributes = Texts(attributes ?? NoAttributes) }, cancellationToken);
                    break;
                case "sns" when topics is not null:
                    role?.Demand(function, "sns:Publish", arn);
                    await topics.PublishAsync(new TopicMessage(arn, text), cancellationToken);
                    break;
                case "lambda":
                    role?.Demand(function, "lambda:InvokeFunction", arn);
                    events.Add(new Invocation(arn, record), FunctionReference.Parse(arn), RequestIds.NewUuid());
                    break;
                default:
                    logger.DestinationRefused(arn, "no service here takes it");
                    return false;
            }

            return true;
        }
        catch (AwsException refused)
        {
            logger.DestinationRefused(arn, refused.Message);
            return false;
        }
    }

    private static Dictionary<string, MessageAttributeValue> Texts(IReadOnlyDictionary<string, string> attributes) =>
        attributes.ToDictionary(attribute => attribute.Key, attribute => new MessageAttributeValue("String", attribute.Value));
}
