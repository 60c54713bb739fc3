using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>What a queue may say about dead letters (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html).</summary>
internal static class RedriveRules
{
    private const int MostReceives = 1000;
    private const int MostSources = 10;
    private const string NoAllowance = "Amazon SQS can't create the redrive allow policy";

    /// <summary>Refuses policies that SQS would not take from a queue.</summary>
    /// <param name="attributes">What is to be set.</param>
    /// <param name="isFifo">Whether the queue is a FIFO queue: its dead letters must go to one too.</param>
    /// <param name="find">Finds a queue by its ARN.</param>
    public static void Check(IReadOnlyDictionary<string, string> attributes, bool isFifo, Func<string, Queue?> find)
    {
        if (attributes.GetValueOrDefault("RedrivePolicy") is { Length: > 0 } policy)
        {
            CheckPolicy(policy, isFifo, find);
        }

        if (attributes.GetValueOrDefault("RedriveAllowPolicy") is { Length: > 0 } allowance)
        {
            CheckAllowance(allowance);
        }
    }

    private static void CheckPolicy(string text, bool isFifo, Func<string, Queue?> find)
    {
        var policy = Read(text) ?? throw SqsErrors.InvalidValue("RedrivePolicy", "Redrive policy is not a valid JSON map.");
        AwsException Fault(string reason) => SqsErrors.Invalid($"Value {text} for parameter RedrivePolicy is invalid. Reason: {reason}");
        foreach (var mandatory in (string[])["maxReceiveCount", "deadLetterTargetArn"])
        {
            if (policy[mandatory] is null)
            {
                throw Fault($"Redrive policy does not contain mandatory attribute: {mandatory}.");
            }
        }

        var most = policy["maxReceiveCount"]!.ToString();
        if (!int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostReceives)
        {
            throw Fault($"Invalid value for maxReceiveCount: {most}, valid values are from 1 to {MostReceives} both inclusive.");
        }

        var arn = policy["deadLetterTargetArn"]!.ToString();
        var target = Arn.TryParse(arn) is null ? throw Fault("Invalid value for deadLetterTargetArn.") : find(arn) ?? throw Fault("Dead letter target does not exist.");
        if (target.IsFifo != isFifo)
        {
            throw Fault("Dead-letter queue must be same type of queue as the source.");
        }
    }

    private static void CheckAllowance(string text)
    {
        AwsException Fault(string reason) => SqsErrors.Invalid($"Value {text} for parameter RedriveAllowPolicy is invalid. Reason: {NoAllowance}{reason}");
        var policy = Read(text);
        var permission = policy?["redrivePermission"]?.ToString();
        if (permission is not ("allowAll" or "denyAll" or "byQueue") || policy!["sourceQueueArns"] is not (null or JsonArray))
        {
            throw SqsErrors.InvalidValue("RedriveAllowPolicy", $"{NoAllowance}, as it’s in an unsupported format.");
        }

        var sources = (policy["sourceQueueArns"] as JsonArray)?.Count;
        if (permission != "byQueue" && sources is not null)
        {
            throw Fault(". To specify one or more source queue ARNs, you must set redrivePermission to byQueue.");
        }

        if (permission == "byQueue" && sources is null or 0)
        {
            throw Fault(". When you specify the byQueue permission type, you must also specify one or more sourceQueueArns values.");
        }

        if (sources > MostSources)
        {
            throw Fault($". The maximum number of source queue ARNs you can specify is {MostSources}.");
        }
    }

    private static JsonObject? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
