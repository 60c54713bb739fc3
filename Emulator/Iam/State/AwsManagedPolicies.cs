using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.Iam.State;

/// <summary>
/// AWS's own policies that functions and people are given most
/// (https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html).
/// </summary>
internal static class AwsManagedPolicies
{
    private static readonly FrozenDictionary<string, ManagedPolicy> ByArn = new[]
    {
        Policy("AdministratorAccess", "", "*"),
        Policy("AWSLambdaBasicExecutionRole", "service-role/", "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"),
        Policy("AWSLambdaDynamoDBExecutionRole", "service-role/", "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams", "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"),
        Policy("AWSLambdaSQSQueueExecutionRole", "service-role/", "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"),
        Policy("AWSXRayDaemonWriteAccess", "", "xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:GetSamplingStatisticSummaries"),
        Policy("AmazonAPIGatewayPushToCloudWatchLogs", "service-role/", "logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents", "logs:GetLogEvents", "logs:FilterLogEvents"),
        Policy("AmazonDynamoDBFullAccess", "", "dynamodb:*"),
        Policy("AmazonDynamoDBReadOnlyAccess", "", "dynamodb:BatchGetItem", "dynamodb:Describe*", "dynamodb:GetItem", "dynamodb:List*", "dynamodb:Query", "dynamodb:Scan"),
        Policy("AmazonS3FullAccess", "", "s3:*", "s3-object-lambda:*"),
        Policy("AmazonS3ReadOnlyAccess", "", "s3:Get*", "s3:List*", "s3:Describe*"),
        Policy("AmazonSESFullAccess", "", "ses:*"),
        Policy("AmazonSNSFullAccess", "", "sns:*"),
        Policy("AmazonSNSReadOnlyAccess", "", "sns:GetTopicAttributes", "sns:List*", "sns:GetSubscriptionAttributes", "sns:GetDataProtectionPolicy"),
        Policy("AmazonSQSFullAccess", "", "sqs:*"),
        Policy("AmazonSSMFullAccess", "", "ssm:*"),
        Policy("AmazonSSMReadOnlyAccess", "", "ssm:Describe*", "ssm:Get*", "ssm:List*"),
        Policy("CloudWatchLogsFullAccess", "", "logs:*"),
        Policy("CloudWatchFullAccess", "", "cloudwatch:*", "logs:*", "sns:*"),
    }.ToFrozenDictionary(policy => policy.Arn);

    public static IEnumerable<ManagedPolicy> All => ByArn.Values;

    public static ManagedPolicy? Find(string arn) => ByArn.GetValueOrDefault(arn);

    private static ManagedPolicy Policy(string name, string path, params string[] actions)
    {
        var document = new JsonObject
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new JsonArray(new JsonObject
            {
                ["Effect"] = "Allow",
                ["Action"] = new JsonArray([.. actions.Select(action => JsonValue.Create(action))]),
                ["Resource"] = "*",
            }),
        };
        var created = new DateTimeOffset(2015, 2, 6, 18, 40, 58, TimeSpan.Zero);
        return new ManagedPolicy(name, $"/{path}", $"ANPA{name.ToUpperInvariant().PadRight(17, 'A')[..17]}", null, created)
        {
            Arn = $"arn:aws:iam::aws:policy/{path}{name}",
            Versions = [new PolicyVersion("v1", document.ToJsonString(), created)],
        };
    }
}
