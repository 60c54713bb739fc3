namespace CampusIssues.Emulator.CloudFormation.Access;

/// <summary>What the handlers of queues, topics and mail do.</summary>
internal static class MessagingTypes
{
    private const string Topic = "arn:aws:sns:{region}:{account}:{id}";
    private const string Subscriptions = "arn:aws:sns:{region}:{account}:*";

    public static TypeActions[] All =>
    [
        new("AWS::SQS::Queue", "QueueName", "arn:aws:sqs:{region}:{account}:{id}", "sqs:CreateQueue sqs:GetQueueAttributes Tags?sqs:TagQueue", "sqs:SetQueueAttributes sqs:GetQueueAttributes Tags?sqs:TagQueue", "sqs:DeleteQueue sqs:GetQueueAttributes"),
        new("AWS::SQS::QueuePolicy", "", "arn:aws:sqs:{region}:{account}:{item}", "Queues[]?sqs:SetQueueAttributes", "Queues[]?sqs:SetQueueAttributes", "Queues[]?sqs:SetQueueAttributes"),
        new("AWS::SNS::Topic", "TopicName", Topic, "sns:CreateTopic sns:GetTopicAttributes Subscription?sns:Subscribe Tags?sns:TagResource", "sns:SetTopicAttributes sns:GetTopicAttributes Subscription?sns:Subscribe Tags?sns:TagResource", "sns:DeleteTopic sns:GetTopicAttributes"),
        new("AWS::SNS::Subscription", "", Subscriptions, "sns:Subscribe@{TopicArn}", "sns:SetSubscriptionAttributes", "sns:Unsubscribe"),
        new("AWS::SNS::TopicPolicy", "", "{item}", "Topics[]?sns:SetTopicAttributes", "Topics[]?sns:SetTopicAttributes", "Topics[]?sns:SetTopicAttributes"),
        new("AWS::SES::EmailIdentity", "EmailIdentity", "arn:aws:ses:{region}:{account}:identity/{EmailIdentity}", "ses:CreateEmailIdentity ses:GetEmailIdentity MailFromAttributes?ses:PutEmailIdentityMailFromAttributes FeedbackAttributes?ses:PutEmailIdentityFeedbackAttributes ConfigurationSetAttributes?ses:PutEmailIdentityConfigurationSetAttributes", "ses:GetEmailIdentity DkimAttributes?ses:PutEmailIdentityDkimAttributes MailFromAttributes?ses:PutEmailIdentityMailFromAttributes FeedbackAttributes?ses:PutEmailIdentityFeedbackAttributes ConfigurationSetAttributes?ses:PutEmailIdentityConfigurationSetAttributes", "ses:DeleteEmailIdentity"),
        new("AWS::SES::ConfigurationSet", "Name", "arn:aws:ses:{region}:{account}:configuration-set/{id}", "ses:CreateConfigurationSet", "ses:GetConfigurationSet SendingOptions?ses:PutConfigurationSetSendingOptions SuppressionOptions?ses:PutConfigurationSetSuppressionOptions DeliveryOptions?ses:PutConfigurationSetDeliveryOptions ReputationOptions?ses:PutConfigurationSetReputationOptions TrackingOptions?ses:PutConfigurationSetTrackingOptions", "ses:DeleteConfigurationSet"),
        new("AWS::SES::ConfigurationSetEventDestination", "", "arn:aws:ses:{region}:{account}:configuration-set/{ConfigurationSetName}", "ses:CreateConfigurationSetEventDestination", "ses:UpdateConfigurationSetEventDestination", "ses:DeleteConfigurationSetEventDestination"),
        new("AWS::SES::Template", "", "*", "ses:CreateEmailTemplate ses:GetEmailTemplate", "ses:UpdateEmailTemplate ses:GetEmailTemplate", "ses:DeleteEmailTemplate"),
    ];
}
