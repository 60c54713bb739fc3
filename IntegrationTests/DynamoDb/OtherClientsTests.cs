using CampusIssues.Emulator;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.DynamoDb;

public sealed class OtherClientsTests
{
    private const string Script = """
        import boto3, sys, decimal
        from boto3.dynamodb.conditions import Key, Attr
        table = boto3.resource('dynamodb', endpoint_url=sys.argv[1], region_name='us-east-1', aws_access_key_id='test', aws_secret_access_key='test').create_table(
            TableName='FromPython', BillingMode='PAY_PER_REQUEST', KeySchema=[{'AttributeName': 'p', 'KeyType': 'HASH'}, {'AttributeName': 's', 'KeyType': 'RANGE'}],
            AttributeDefinitions=[{'AttributeName': 'p', 'AttributeType': 'S'}, {'AttributeName': 's', 'AttributeType': 'N'}])
        table.wait_until_exists()
        with table.batch_writer() as batch:
            for n in range(40):
                batch.put_item(Item={'p': 'a', 's': n, 'half': decimal.Decimal(n) / 2, 'tags': {'x', str(n)}})
        found = table.query(KeyConditionExpression=Key('p').eq('a') & Key('s').between(10, 20), FilterExpression=Attr('half').gt(7))
        table.update_item(Key={'p': 'a', 's': 1}, UpdateExpression='SET half = half + :one', ExpressionAttributeValues={':one': 1})
        print(found['Count'], found['ScannedCount'], table.get_item(Key={'p': 'a', 's': 1})['Item']['half'])
        """;

    [FactRequiring("python3:boto3")]
    public async Task Boto3_works()
    {
        await using var aws = await AwsEmulator.StartAsync();

        var output = await Tools.RunAsync("python3", ["-c", Script, aws.Endpoint.AbsoluteUri]);

        output.Trim().ShouldBe("6 11 1.5");
    }

    [FactRequiring("aws")]
    public async Task The_AWS_CLI_works()
    {
        await using var emulator = await AwsEmulator.StartAsync();
        var aws = new AwsCli(emulator.Endpoint);
        await aws.RunAsync("dynamodb", "create-table", "--table-name", "FromCli", "--billing-mode", "PAY_PER_REQUEST", "--attribute-definitions", "AttributeName=p,AttributeType=S", "--key-schema", "AttributeName=p,KeyType=HASH");
        await aws.RunAsync("dynamodb", "put-item", "--table-name", "FromCli", "--item", """{"p":{"S":"a"},"n":{"N":"1"}}""");

        var item = await aws.RunAsync("dynamodb", "get-item", "--table-name", "FromCli", "--key", """{"p":{"S":"a"}}""");

        item.GetProperty("Item").GetProperty("n").GetProperty("N").GetString().ShouldBe("1");
        (await aws.FailAsync("dynamodb", "describe-table", "--table-name", "Other")).ShouldContain("(ResourceNotFoundException) when calling the DescribeTable operation: Requested resource not found: Table: Other not found");
    }
}
