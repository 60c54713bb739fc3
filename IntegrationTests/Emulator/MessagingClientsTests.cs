using CampusIssues.Emulator;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Emulator;

/// <summary>SNS and Parameter Store as Python programs and the AWS CLI use them.</summary>
public sealed class MessagingClientsTests
{
    private const string Prelude = """
        import base64, boto3, hashlib, http.server, json, queue, sys, threading, urllib.request
        from botocore.exceptions import ClientError
        def client(name): return boto3.client(name, endpoint_url=sys.argv[1], region_name='us-east-1', aws_access_key_id='test', aws_secret_access_key='test')
        def refused(f, **arguments):
            try: f(**arguments)
            except ClientError as error: return error.response['Error']['Code']
            return 'not refused'
        def get(url): return urllib.request.urlopen(url, timeout=60).read().decode()

        """;

    private const string Topics = Prelude + """
        sns, sqs = client('sns'), client('sqs')
        topic = sns.create_topic(Name='news', Attributes={'DisplayName': 'News'}, Tags=[{'Key': 'team', 'Value': 'it'}])['TopicArn']
        allow = json.dumps({'Statement': [{'Effect': 'Allow', 'Principal': {'Service': 'sns.amazonaws.com'}, 'Action': 'sqs:SendMessage', 'Resource': '*', 'Condition': {'ArnEquals': {'aws:SourceArn': topic}}}]})
        url = sqs.create_queue(QueueName='jobs', Attributes={'Policy': allow})['QueueUrl']
        arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=['QueueArn'])['Attributes']['QueueArn']
        sub = sns.subscribe(TopicArn=topic, Protocol='sqs', Endpoint=arn, Attributes={'FilterPolicy': json.dumps({'kind': [{'prefix': 'li'}]}), 'RawMessageDelivery': 'true'}, ReturnSubscriptionArn=True)['SubscriptionArn']
        kind = lambda value: {'kind': {'DataType': 'String', 'StringValue': value}}
        sns.publish(TopicArn=topic, Message='up', MessageAttributes=kind('lift'))
        sns.publish(TopicArn=topic, Message='shut', MessageAttributes=kind('door'))
        done = sns.publish_batch(TopicArn=topic, PublishBatchRequestEntries=[{'Id': '1', 'Message': 'on', 'MessageAttributes': {**kind('light'), 'raw': {'DataType': 'Binary', 'BinaryValue': b'\x00\x01'}}}])
        print([entry['Id'] for entry in done['Successful']], done['Failed'])
        messages = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, MessageAttributeNames=['All'])['Messages']
        print([m['Body'] for m in messages], messages[1]['MessageAttributes']['raw']['BinaryValue'])
        print(sns.get_subscription_attributes(SubscriptionArn=sub)['Attributes']['FilterPolicyScope'], [s['Protocol'] for s in sns.list_subscriptions_by_topic(TopicArn=topic)['Subscriptions']])
        print(sns.list_tags_for_resource(ResourceArn=topic)['Tags'], len(list(sns.get_paginator('list_topics').paginate())))
        print(refused(sns.publish, TopicArn=topic + 'x', Message='x'), refused(sns.publish, PhoneNumber='+4915112345678', Message='x'), refused(sns.subscribe, TopicArn=topic, Protocol='sms', Endpoint='+4915112345678'))
        posts = queue.Queue()
        class Receiver(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                posts.put((self.headers['x-amz-sns-message-type'], self.rfile.read(int(self.headers['Content-Length'])).decode()))
                self.send_response(200); self.end_headers()
            def log_message(self, *arguments): pass
        server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Receiver)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        sns.subscribe(TopicArn=topic, Protocol='http', Endpoint=f'http://127.0.0.1:{server.server_port}/in')
        type, body = posts.get(timeout=60)
        get(json.loads(body)['SubscribeURL'])
        sns.publish(TopicArn=topic, Message='hello', Subject='Hi')
        print(type, *[(type, json.loads(body)['Subject'], json.loads(body)['Message']) for type, body in [posts.get(timeout=60)]])
        """;

    private const string Parameters = Prelude + """
        ssm, cloudformation = client('ssm'), client('cloudformation')
        for name, value in [('/app/colour', 'red'), ('/app/colour', 'blue'), ('/app/db/host', 'h')]: print(ssm.put_parameter(Name=name, Value=value, Type='String', Overwrite=True)['Version'], end=' ')
        print(ssm.put_parameter(Name='/app/pin', Value='1234', Type='SecureString', Tags=[{'Key': 'team', 'Value': 'it'}])['Tier'])
        ssm.label_parameter_version(Name='/app/colour', ParameterVersion=1, Labels=['first'])
        value = lambda name, **more: ssm.get_parameter(Name=name, **more)['Parameter']['Value']
        print(value('/app/colour'), value('/app/colour:1'), value('/app/colour:first'), value('arn:aws:ssm:us-east-1:000000000000:parameter/app/colour'))
        print(value('/app/pin') != '1234', value('/app/pin', WithDecryption=True))
        pages = ssm.get_paginator('get_parameters_by_path').paginate(Path='/app', Recursive=True, PaginationConfig={'PageSize': 2})
        print([p['Name'] for page in pages for p in page['Parameters']])
        print([(p['Name'], p['LastModifiedDate'].year > 2000) for p in ssm.describe_parameters(ParameterFilters=[{'Key': 'tag:team', 'Values': ['it']}])['Parameters']])
        print([(p['Version'], p['Labels']) for p in ssm.get_parameter_history(Name='/app/colour')['Parameters']])
        print(ssm.get_parameters(Names=['/app/colour', 'none'])['InvalidParameters'], refused(ssm.get_parameter, Name='none'), refused(ssm.put_parameter, Name='/app/colour', Value='x', Type='String'), refused(ssm.list_documents))
        template = '{"Parameters": {"C": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/app/colour"}}, "Resources": {"P": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/app/copy", "Type": "String", "Value": {"Ref": "C"}}}}}'
        cloudformation.create_stack(StackName='copy', TemplateBody=template)
        cloudformation.get_waiter('stack_create_complete').wait(StackName='copy', WaiterConfig={'Delay': 1, 'MaxAttempts': 60})
        print(value('/app/copy'), cloudformation.describe_stacks(StackName='copy')['Stacks'][0]['Parameters'][0]['ResolvedValue'])
        """;

    [FactRequiring("python3:boto3")]
    public Task Messages_reach_queues_and_servers() => PlayAsync(Topics, """
        ['1'] []
        ['up', 'on'] b'\x00\x01'
        MessageAttributes ['sqs']
        [{'Key': 'team', 'Value': 'it'}] 1
        NotFound InvalidParameter InvalidParameter
        SubscriptionConfirmation ('Notification', 'Hi', 'hello')
        """);

    [FactRequiring("python3:boto3")]
    public Task Parameters_are_kept_and_read_by_templates() => PlayAsync(Parameters, """
        1 2 1 Standard
        blue red red blue
        True 1234
        ['/app/colour', '/app/db/host', '/app/pin']
        [('/app/pin', True)]
        [(1, ['first']), (2, [])]
        ['none'] ParameterNotFound ParameterAlreadyExists UnknownOperationException
        blue blue
        """);

    [FactRequiring("aws")]
    public async Task The_AWS_CLI_sees_the_same()
    {
        await using var aws = await AwsEmulator.StartAsync();
        var cli = new AwsCli(aws.Endpoint);
        var topic = (await cli.RunAsync("sns", "create-topic", "--name", "news")).GetProperty("TopicArn").GetString()!;
        await cli.RunAsync("sns", "subscribe", "--topic-arn", topic, "--protocol", "email", "--notification-endpoint", "ada@example.com");
        await cli.RunAsync("ssm", "put-parameter", "--name", "/app/colour", "--value", "red", "--type", "String");

        (await cli.RunAsync("sns", "list-subscriptions")).GetProperty("Subscriptions")[0].GetProperty("SubscriptionArn").GetString().ShouldBe("PendingConfirmation");
        (await cli.RunAsync("sns", "publish", "--topic-arn", topic, "--message", "hello")).GetProperty("MessageId").GetString()!.Length.ShouldBe(36);
        (await cli.FailAsync("sns", "publish", "--topic-arn", topic, "--message", "hello", "--subject", "")).ShouldContain("(InvalidParameter) when calling the Publish operation: Invalid parameter: Subject");
        (await cli.RunAsync("ssm", "get-parameter", "--name", "/app/colour")).GetProperty("Parameter").GetProperty("Value").GetString().ShouldBe("red");
        (await cli.FailAsync("ssm", "get-parameter", "--name", "none")).ShouldContain("(ParameterNotFound) when calling the GetParameter operation:");
    }

    private static async Task PlayAsync(string program, string expected)
    {
        await using var aws = await AwsEmulator.StartAsync();

        var output = await Tools.RunAsync("python3", ["-c", program, aws.Endpoint.AbsoluteUri]);

        output.Trim().ReplaceLineEndings("\n").ShouldBe(expected.ReplaceLineEndings("\n"));
    }
}
