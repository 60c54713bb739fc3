namespace CampusIssues.Emulator.Sqs;

/// <summary>Amazon SQS's limits (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-quotas.html).</summary>
internal static class SqsLimits
{
    public const int MessageBytes = 1_048_576;
    public const int Batch = 10;
    public const int WaitSeconds = 20;
    public const int VisibilitySeconds = 43_200;
    public const int DelaySeconds = 900;
    public const int MessageAttributes = 10;

    /// <summary>The longest name or type of an attribute, in characters.</summary>
    public const int AttributeName = 256;

    public const int ListedQueues = 1000;
}
