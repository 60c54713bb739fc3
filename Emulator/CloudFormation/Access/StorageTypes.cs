namespace CampusIssues.Emulator.CloudFormation.Access;

/// <summary>What the handlers of tables, buckets, parameters and logs do.</summary>
internal static class StorageTypes
{
    private const string Table = "arn:aws:dynamodb:{region}:{account}:table/{id}";

    private const string BucketConfigurations = """
        BucketEncryption?s3:PutEncryptionConfiguration CorsConfiguration?s3:PutBucketCORS LifecycleConfiguration?s3:PutLifecycleConfiguration
        LoggingConfiguration?s3:PutBucketLogging NotificationConfiguration?s3:PutBucketNotification OwnershipControls?s3:PutBucketOwnershipControls
        PublicAccessBlockConfiguration?s3:PutBucketPublicAccessBlock Tags?s3:PutBucketTagging VersioningConfiguration?s3:PutBucketVersioning
        WebsiteConfiguration?s3:PutBucketWebsite
        """;

    private const string TableSettings = """
        TimeToLiveSpecification?dynamodb:UpdateTimeToLive PointInTimeRecoverySpecification?dynamodb:UpdateContinuousBackups
        ContributorInsightsSpecification?dynamodb:UpdateContributorInsights ResourcePolicy?dynamodb:PutResourcePolicy Tags?dynamodb:TagResource
        """;

    private const string TableShape =
        "AttributeDefinitions,BillingMode,DeletionProtectionEnabled,GlobalSecondaryIndexes,OnDemandThroughput,ProvisionedThroughput,SSESpecification,StreamSpecification,TableClass?dynamodb:UpdateTable";

    public static TypeActions[] All =>
    [
        new("AWS::DynamoDB::Table", "TableName", Table, $"dynamodb:CreateTable dynamodb:DescribeTable {TableSettings}", $"dynamodb:DescribeTable {TableShape} {TableSettings}", "dynamodb:DeleteTable dynamodb:DescribeTable"),
        new("AWS::S3::Bucket", "BucketName", "arn:aws:s3:::{id}", $"s3:CreateBucket {BucketConfigurations}", BucketConfigurations, "s3:DeleteBucket"),
        new("AWS::S3::BucketPolicy", "Bucket", "arn:aws:s3:::{Bucket}", "s3:PutBucketPolicy s3:GetBucketPolicy", "s3:PutBucketPolicy s3:GetBucketPolicy", "s3:DeleteBucketPolicy s3:GetBucketPolicy"),
        new("AWS::SSM::Parameter", "Name", "arn:aws:ssm:{region}:{account}:parameter/{id}", "ssm:PutParameter ssm:GetParameters Tags?ssm:AddTagsToResource", "ssm:PutParameter ssm:GetParameters Tags?ssm:AddTagsToResource", "ssm:DeleteParameter"),
        new("AWS::Logs::LogGroup", "LogGroupName", "arn:aws:logs:{region}:{account}:log-group:{id}:*", "logs:CreateLogGroup logs:DescribeLogGroups@arn:aws:logs:{region}:{account}:log-group:* RetentionInDays?logs:PutRetentionPolicy Tags?logs:TagResource", "RetentionInDays?logs:PutRetentionPolicy Tags?logs:TagResource logs:DescribeLogGroups@arn:aws:logs:{region}:{account}:log-group:*", "logs:DeleteLogGroup"),
        new("AWS::Logs::MetricFilter", "FilterName", "arn:aws:logs:{region}:{account}:log-group:{LogGroupName}:*", "logs:PutMetricFilter", "logs:PutMetricFilter", "logs:DeleteMetricFilter"),
        new("AWS::Logs::SubscriptionFilter", "FilterName", "arn:aws:logs:{region}:{account}:log-group:{LogGroupName}:*", "logs:PutSubscriptionFilter logs:DescribeSubscriptionFilters", "logs:PutSubscriptionFilter logs:DescribeSubscriptionFilters", "logs:DeleteSubscriptionFilter logs:DescribeSubscriptionFilters"),
        new("AWS::CloudWatch::Alarm", "AlarmName", "arn:aws:cloudwatch:{region}:{account}:alarm:{id}", "cloudwatch:PutMetricAlarm cloudwatch:DescribeAlarms@*", "cloudwatch:PutMetricAlarm cloudwatch:DescribeAlarms@*", "cloudwatch:DeleteAlarms cloudwatch:DescribeAlarms@*"),
        new("AWS::CloudWatch::CompositeAlarm", "AlarmName", "arn:aws:cloudwatch:{region}:{account}:alarm:{id}", "cloudwatch:PutCompositeAlarm cloudwatch:DescribeAlarms@*", "cloudwatch:PutCompositeAlarm cloudwatch:DescribeAlarms@*", "cloudwatch:DeleteAlarms cloudwatch:DescribeAlarms@*"),
        new("AWS::CloudWatch::Dashboard", "DashboardName", "arn:aws:cloudwatch::{account}:dashboard/{id}", "cloudwatch:PutDashboard cloudwatch:GetDashboard", "cloudwatch:PutDashboard cloudwatch:GetDashboard", "cloudwatch:DeleteDashboards cloudwatch:GetDashboard"),
    ];
}
