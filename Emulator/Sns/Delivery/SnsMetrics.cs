using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Sns.Delivery;

/// <summary>The metrics of topics (https://docs.aws.amazon.com/sns/latest/dg/sns-monitoring-using-cloudwatch.html).</summary>
internal sealed class SnsMetrics(IMetrics? metrics = null)
{
    public void Published(string topicArn, int bytes)
    {
        Count(topicArn, "NumberOfMessagesPublished");
        metrics?.Record("AWS/SNS", "PublishSize", bytes, "Bytes", ("TopicName", NameOf(topicArn)));
    }

    public void Delivered(string topicArn) => Count(topicArn, "NumberOfNotificationsDelivered");

    public void Failed(string topicArn) => Count(topicArn, "NumberOfNotificationsFailed");

    public void FilteredOut(string topicArn) => Count(topicArn, "NumberOfNotificationsFilteredOut");

    public void Redriven(string topicArn) => Count(topicArn, "NumberOfNotificationsRedrivenToDlq");

    public void NotRedriven(string topicArn) => Count(topicArn, "NumberOfNotificationsFailedToRedriveToDlq");

    private void Count(string topicArn, string name) => metrics?.Record("AWS/SNS", name, 1, "Count", ("TopicName", NameOf(topicArn)));

    private static string NameOf(string topicArn) => topicArn[(topicArn.LastIndexOf(':') + 1)..];
}
