using CampusIssues.Emulator;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Emulator.Lambda;

/// <summary>The management of functions as a Python program does it, with functions in Python.</summary>
public sealed class Boto3Tests
{
    private const string Prelude = """
        import boto3, io, json, sys, zipfile
        from botocore.exceptions import ClientError
        def client(name): return boto3.client(name, endpoint_url=sys.argv[1], region_name='us-east-1', aws_access_key_id='test', aws_secret_access_key='test')
        fn = client('lambda')
        ROLE = 'arn:aws:iam::000000000000:role/runs'
        def archive(code):
            data = io.BytesIO()
            with zipfile.ZipFile(data, 'w') as z: z.writestr('index.py', code)
            return data.getvalue()
        def create(name, code, **more):
            return fn.create_function(FunctionName=name, Runtime='python3.12', Handler='index.handler', Role=ROLE, Code={'ZipFile': archive(code)}, **more)
        def call(name, event, **more):
            answer = fn.invoke(FunctionName=name, Payload=json.dumps(event), **more)
            return json.loads(answer['Payload'].read() or 'null')
        def refused(code, f, **arguments):
            try: f(**arguments)
            except ClientError as error: return error.response['Error']['Code'] == code or error.response['Error']
            return 'not refused'

        """;

    private const string Versions = Prelude + """
        create('v', 'def handler(event, context): return ["one", context.function_version]', Publish=True, Description='first')
        fn.update_function_code(FunctionName='v', ZipFile=archive('def handler(event, context): return ["two", context.function_version]'))
        second = fn.publish_version(FunctionName='v')['Version']
        fn.create_alias(FunctionName='v', Name='live', FunctionVersion='1')
        print(call('v', {}), call('v', {}, Qualifier='1'), call('v:live', {}))
        fn.update_alias(FunctionName='v', Name='live', FunctionVersion=second)
        print(call('v', {}, Qualifier='live'), [v['Version'] for v in fn.list_versions_by_function(FunctionName='v')['Versions']], [a['Name'] for a in fn.list_aliases(FunctionName='v')['Aliases']])
        fn.add_permission(FunctionName='v', StatementId='s', Action='lambda:InvokeFunction', Principal='s3.amazonaws.com', SourceArn='arn:aws:s3:::b')
        statement = json.loads(fn.get_policy(FunctionName='v')['Policy'])['Statement'][0]
        print(statement['Principal'], statement['Condition'])
        fn.remove_permission(FunctionName='v', StatementId='s')
        print(refused('ResourceNotFoundException', fn.get_policy, FunctionName='v'), refused('ResourceConflictException', fn.create_alias, FunctionName='v', Name='live', FunctionVersion='1'))
        arn = fn.get_function(FunctionName='v')['Configuration']['FunctionArn']
        fn.tag_resource(Resource=arn, Tags={'team': 'IT', 'x': 'y'}); fn.untag_resource(Resource=arn, TagKeys=['x'])
        print(fn.list_tags(Resource=arn)['Tags'], fn.get_function(FunctionName='v')['Tags'])
        fn.update_function_configuration(FunctionName='v', Timeout=7, MemorySize=512, Environment={'Variables': {'AB': 'c'}})
        configuration = fn.get_function_configuration(FunctionName='v')
        print(configuration['Timeout'], configuration['MemorySize'], configuration['Environment'], configuration['State'], configuration['LastUpdateStatus'])
        fn.put_function_concurrency(FunctionName='v', ReservedConcurrentExecutions=0)
        print(refused('TooManyRequestsException', fn.invoke, FunctionName='v'))
        fn.delete_function_concurrency(FunctionName='v')
        print(fn.invoke(FunctionName='v', InvocationType='DryRun')['StatusCode'], fn.invoke(FunctionName='v', InvocationType='Event')['StatusCode'])
        print(refused('RequestTooLargeException', fn.invoke, FunctionName='v', Payload=json.dumps('x' * 6291600)), refused('RequestTooLargeException', fn.invoke, FunctionName='v', InvocationType='Event', Payload=json.dumps('x' * 1048600)))
        fn.delete_function(FunctionName='v')
        print(refused('ResourceNotFoundException', fn.get_function, FunctionName='v'))
        """;

    [FactRequiring("python3:boto3")]
    public async Task Versions_aliases_permissions_tags_and_concurrency_are_managed()
    {
        await using var aws = await AwsEmulator.StartAsync();

        var output = await Tools.RunAsync("python3", ["-c", Versions, aws.Endpoint.AbsoluteUri]);

        output.Trim().ReplaceLineEndings("\n").ShouldBe("""
            ['two', '$LATEST'] ['one', '1'] ['one', '1']
            ['two', '2'] ['$LATEST', '1', '2'] ['live']
            {'Service': 's3.amazonaws.com'} {'ArnLike': {'AWS:SourceArn': 'arn:aws:s3:::b'}}
            True True
            {'team': 'IT'} {'team': 'IT'}
            7 512 {'Variables': {'AB': 'c'}} Active Successful
            True
            204 202
            True True
            True
            """.ReplaceLineEndings("\n"));
    }

    private const string Sources = Prelude + """
        sqs, db = client('sqs'), client('dynamodb')
        queue = lambda name: sqs.create_queue(QueueName=name)['QueueUrl']
        arn = lambda url: sqs.get_queue_attributes(QueueUrl=url, AttributeNames=['QueueArn'])['Attributes']['QueueArn']
        def receive(url, count):
            bodies, empty = [], 0
            while len(bodies) < count:
                messages = sqs.receive_message(QueueUrl=url, WaitTimeSeconds=20, MaxNumberOfMessages=10).get('Messages', [])
                empty = 0 if messages else empty + 1
                if empty == 9: sys.exit('nothing came to ' + url)
                for m in messages:
                    sqs.delete_message(QueueUrl=url, ReceiptHandle=m['ReceiptHandle']); bodies.append(m['Body'])
            return bodies
        REPLY = '''
        import json, os, urllib.request
        def sqs(operation, **parameters):
            body = json.dumps(parameters).encode()
            urllib.request.urlopen(urllib.request.Request(os.environ['AWS_ENDPOINT_URL'], body, {'X-Amz-Target': 'AmazonSQS.' + operation, 'Content-Type': 'application/x-amz-json-1.0'})).read()
        def send(text): sqs('SendMessage', QueueUrl=os.environ['OUT'], MessageBody=text)
        '''
        out, into, dead = queue('out'), queue('in'), queue('dead')
        create('from-queue', REPLY + '''
        def handler(event, context):
            failed = []
            for r in event['Records']:
                if r['body'] == 'bad':
                    failed.append({'itemIdentifier': r['messageId']})
                    sqs('ChangeMessageVisibility', QueueUrl=os.environ['IN'], ReceiptHandle=r['receiptHandle'], VisibilityTimeout=0)
                else: send('%s %s' % (r['eventSource'], r['body']))
            return {'batchItemFailures': failed}
        ''', Environment={'Variables': {'IN': into, 'OUT': out}}, Timeout=60)
        sqs.set_queue_attributes(QueueUrl=into, Attributes={'VisibilityTimeout': '600', 'RedrivePolicy': json.dumps({'deadLetterTargetArn': arn(dead), 'maxReceiveCount': 1})})
        fn.create_event_source_mapping(FunctionName='from-queue', EventSourceArn=arn(into), BatchSize=5, FunctionResponseTypes=['ReportBatchItemFailures'])
        for text in ['a', 'bad', 'b']: sqs.send_message(QueueUrl=into, MessageBody=text)
        print(sorted(receive(out, 2)), receive(dead, 1))

        db.create_table(TableName='things', BillingMode='PAY_PER_REQUEST', AttributeDefinitions=[{'AttributeName': 'p', 'AttributeType': 'S'}], KeySchema=[{'AttributeName': 'p', 'KeyType': 'HASH'}],
            StreamSpecification={'StreamEnabled': True, 'StreamViewType': 'NEW_AND_OLD_IMAGES'})
        stream = db.describe_table(TableName='things')['Table']['LatestStreamArn']
        create('from-stream', REPLY + '''
        def handler(event, context):
            for r in event['Records']:
                if r['dynamodb']['Keys']['p']['S'] == 'poison': raise Exception('poison')
                send(r['eventName'] + ' ' + r['dynamodb']['Keys']['p']['S'])
        ''', Environment={'Variables': {'OUT': out}}, Timeout=60)
        mapping = fn.create_event_source_mapping(FunctionName='from-stream', EventSourceArn=stream, StartingPosition='TRIM_HORIZON', BatchSize=10, BisectBatchOnFunctionError=True, MaximumRetryAttempts=2,
            FilterCriteria={'Filters': [{'Pattern': json.dumps({'eventName': ['INSERT']})}]}, DestinationConfig={'OnFailure': {'Destination': arn(dead)}})['UUID']
        for key in ['1', 'poison', '2']: db.put_item(TableName='things', Item={'p': {'S': key}})
        db.delete_item(TableName='things', Key={'p': {'S': '1'}})
        got = receive(out, 2)
        while 'INSERT 2' not in got: got += receive(out, 1)
        failure = json.loads(receive(dead, 1)[0])
        print(sorted(set(got)), failure['requestContext']['condition'], failure['DDBStreamBatchInfo']['batchSize'], failure['DDBStreamBatchInfo']['streamArn'] == stream)
        fn.update_event_source_mapping(UUID=mapping, Enabled=False)
        print(fn.get_event_source_mapping(UUID=mapping)['State'] in ('Disabling', 'Disabled'), len(fn.list_event_source_mappings(FunctionName='from-stream')['EventSourceMappings']))
        fn.delete_event_source_mapping(UUID=mapping)
        print(refused('InvalidParameterValueException', fn.create_event_source_mapping, FunctionName='from-stream', EventSourceArn=stream))
        """;

    [FactRequiring("python3:boto3")]
    public async Task Queues_and_streams_feed_functions_and_failures_are_told()
    {
        await using var aws = await AwsEmulator.StartAsync();

        var output = await Tools.RunAsync("python3", ["-c", Sources, aws.Endpoint.AbsoluteUri]);

        output.Trim().ReplaceLineEndings("\n").ShouldBe("""
            ['aws:sqs a', 'aws:sqs b'] ['bad']
            ['INSERT 1', 'INSERT 2'] RetryAttemptsExhausted 1 True
            True 1
            True
            """.ReplaceLineEndings("\n"));
    }

    private const string Urls = Prelude + """
        import urllib.request
        create('u', 'def handler(event, context): return {"statusCode": 201, "headers": {"x-a": "b"}, "body": event["rawPath"] + "?" + event["rawQueryString"] + " " + event["requestContext"]["http"]["method"]}')
        url = fn.create_function_url_config(FunctionName='u', AuthType='NONE', Cors={'AllowOrigins': ['*']})['FunctionUrl']
        fn.add_permission(FunctionName='u', StatementId='s', Action='lambda:InvokeFunctionUrl', Principal='*', FunctionUrlAuthType='NONE')
        host = url.split('/')[2].split(':')[0]
        answer = urllib.request.urlopen(urllib.request.Request(sys.argv[1] + 'a/b?c=d', headers={'Host': host}))
        print(answer.status, answer.headers['x-a'], answer.read().decode())
        print(fn.get_function_url_config(FunctionName='u')['AuthType'], len(fn.list_function_url_configs(FunctionName='u')['FunctionUrlConfigs']))
        fn.delete_function_url_config(FunctionName='u')
        print(refused('ResourceNotFoundException', fn.get_function_url_config, FunctionName='u'))
        """;

    [FactRequiring("python3:boto3")]
    public async Task A_function_has_an_address_of_its_own()
    {
        await using var aws = await AwsEmulator.StartAsync();

        var output = await Tools.RunAsync("python3", ["-c", Urls, aws.Endpoint.AbsoluteUri]);

        output.Trim().ReplaceLineEndings("\n").ShouldBe("""
            201 b /a/b?c=d GET
            NONE 1
            True
            """.ReplaceLineEndings("\n"));
    }
}
