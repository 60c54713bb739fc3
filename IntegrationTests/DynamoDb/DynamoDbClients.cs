using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace CampusIssues.IntegrationTests.DynamoDb;

/// <summary>Clients of the AWS SDK for an endpoint, and tables that only their test uses.</summary>
internal static class DynamoDbClients
{
    public static AmazonDynamoDBClient Client(Uri endpoint, int retries = 2) => new(
        new BasicAWSCredentials("test", "test"),
        new AmazonDynamoDBConfig { ServiceURL = endpoint.AbsoluteUri, AuthenticationRegion = "us-east-1", MaxErrorRetry = retries });

    /// <summary>Makes a table with a string key <c>id</c>, a sort key where asked, and a stream.</summary>
    public static Task<CreateTableResponse> CreateAsync(this IAmazonDynamoDB client, string name, string? sortKey = null) => client.CreateTableAsync(new CreateTableRequest
    {
        TableName = name,
        BillingMode = BillingMode.PAY_PER_REQUEST,
        AttributeDefinitions = sortKey is null ? [new("id", ScalarAttributeType.S)] : [new("id", ScalarAttributeType.S), new(sortKey, ScalarAttributeType.N)],
        KeySchema = sortKey is null ? [new("id", KeyType.HASH)] : [new("id", KeyType.HASH), new(sortKey, KeyType.RANGE)],
        StreamSpecification = new StreamSpecification { StreamEnabled = true, StreamViewType = StreamViewType.NEW_IMAGE },
    });
}
