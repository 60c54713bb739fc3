using CampusIssues.Emulator;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Emulator;

/// <summary>IAM, STS, SQS and SES as Python programs and the AWS CLI use them, with permissions in between.</summary>
public sealed class AccessClientsTests
{
    private const string Prelude = """
        import boto3, json, sys
        from botocore.exceptions import ClientError
        def client(name, **keys): return boto3.client(name, endpoint_url=sys.argv[1], region_name='us-east-1', **(keys or dict(aws_access_key_id='test', aws_secret_access_key='test')))
        def refused(f, **arguments):
            try: f(**arguments)
            except ClientError as error: return error.response['Error']['Code']
            return 'not refused'

        """;

    private const string Access = Prelude + """
        iam, sts, sqs = client('iam'), client('sts'), client('sqs')
        trust = json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Principal': {'AWS': 'arn:aws:iam::000000000000:root'}, 'Action': 'sts:AssumeRole'}]})
        role = iam.create_role(RoleName='worker', AssumeRolePolicyDocument=trust)['Role']['Arn']
        c = sts.assume_role(RoleArn=role, RoleSessionName='me')['Credentials']
        keys = dict(aws_access_key_id=c['AccessKeyId'], aws_secret_access_key=c['SecretAccessKey'], aws_session_token=c['SessionToken'])
        print(client('sts', **keys).get_caller_identity()['Arn'])
        url = sqs.create_queue(QueueName='jobs')['QueueUrl']
        mine = client('sqs', **keys)
        print(refused(mine.send_message, QueueUrl=url, MessageBody='x'))
        policy = {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Principal': {'AWS': role}, 'Action': 'sqs:SendMessage', 'Resource': '*'}]}
        sqs.set_queue_attributes(QueueUrl=url, Attributes={'Policy': json.dumps(policy)})
        print(refused(mine.send_message, QueueUrl=url, MessageBody='x'), refused(mine.receive_message, QueueUrl=url))
        iam.create_user(UserName='ada'); iam.create_group(GroupName='staff'); iam.add_user_to_group(GroupName='staff', UserName='ada')
        iam.attach_group_policy(GroupName='staff', PolicyArn='arn:aws:iam::aws:policy/AmazonSQSFullAccess')
        k = iam.create_access_key(UserName='ada')['AccessKey']
        ada = client('sqs', aws_access_key_id=k['AccessKeyId'], aws_secret_access_key=k['SecretAccessKey'])
        print(ada.receive_message(QueueUrl=url)['Messages'][0]['Body'])
        print([u['UserName'] for u in iam.get_account_authorization_details(Filter=['User'])['UserDetailList']], iam.get_account_summary()['SummaryMap']['Groups'])
        print(refused(sqs.get_queue_url, QueueName='none'))
        fifo = sqs.create_queue(QueueName='in.fifo', Attributes={'FifoQueue': 'true', 'ContentBasedDeduplication': 'true'})['QueueUrl']
        for body in ['a', 'a', 'b']: sqs.send_message(QueueUrl=fifo, MessageBody=body, MessageGroupId='g')
        print([m['Body'] for m in sqs.receive_message(QueueUrl=fifo, MaxNumberOfMessages=10)['Messages']])
        """;

    private const string Mail = Prelude + """
        ses, v1 = client('sesv2'), client('ses')
        ses.create_email_identity(EmailIdentity='campus.edu')
        ses.create_configuration_set(ConfigurationSetName='s', SuppressionOptions={'SuppressedReasons': ['BOUNCE']})
        ses.create_email_template(TemplateName='hi', TemplateContent={'Subject': 'Hi {{name}}', 'Text': 't'})
        to = {'ToAddresses': ['ada@example.com']}
        send = lambda content, **more: ses.send_email(FromEmailAddress='desk@campus.edu', Destination=to, Content=content, **more)
        print(len(send({'Simple': {'Subject': {'Data': 's'}, 'Body': {'Text': {'Data': 't'}}}}, ConfigurationSetName='s')['MessageId']) > 20)
        print(len(send({'Template': {'TemplateName': 'hi', 'TemplateData': json.dumps({'name': 'Ada'})}})['MessageId']) > 20)
        print(len(send({'Raw': {'Data': b'From: desk@campus.edu\r\nTo: ada@example.com\r\nSubject: r\r\n\r\nt'}})['MessageId']) > 20)
        bulk = ses.send_bulk_email(FromEmailAddress='desk@campus.edu', DefaultContent={'Template': {'TemplateName': 'hi', 'TemplateData': json.dumps({'name': 'x'})}}, BulkEmailEntries=[{'Destination': to}])
        print(bulk['BulkEmailEntryResults'][0]['Status'])
        ses.put_suppressed_destination(EmailAddress='bo@example.com', Reason='BOUNCE')
        print([d['EmailAddress'] for d in ses.list_suppressed_destinations()['SuppressedDestinationSummaries']], ses.get_suppressed_destination(EmailAddress='bo@example.com')['SuppressedDestination']['LastUpdateTime'].year > 2000)
        print([i['IdentityName'] for i in ses.list_email_identities()['EmailIdentities']], ses.get_email_identity(EmailIdentity='campus.edu')['DkimAttributes']['Status'])
        print(ses.get_configuration_set(ConfigurationSetName='s')['SuppressionOptions'], ses.get_account()['SendingEnabled'])
        print(refused(ses.get_email_identity, EmailIdentity='none.edu'), refused(ses.create_email_identity, EmailIdentity='campus.edu'), refused(ses.get_email_template, TemplateName='none'))
        v1.create_configuration_set(ConfigurationSet={'Name': 'old'})
        v1.create_configuration_set_event_destination(ConfigurationSetName='old', EventDestination={'Name': 'd', 'Enabled': True, 'MatchingEventTypes': ['bounce'], 'SNSDestination': {'TopicARN': 'arn:aws:sns:us-east-1:000000000000:t'}})
        print(v1.describe_configuration_set(ConfigurationSetName='old', ConfigurationSetAttributeNames=['eventDestinations'])['EventDestinations'][0]['SNSDestination']['TopicARN'])
        print(v1.verify_domain_dkim(Domain='campus.edu')['DkimTokens'] == v1.get_identity_dkim_attributes(Identities=['campus.edu'])['DkimAttributes']['campus.edu']['DkimTokens'])
        v1.set_identity_mail_from_domain(Identity='campus.edu', MailFromDomain='m.campus.edu')
        print(v1.get_identity_mail_from_domain_attributes(Identities=['campus.edu'])['MailFromDomainAttributes']['campus.edu']['MailFromDomain'])
        """;

    [FactRequiring("python3:boto3")]
    public Task Roles_groups_and_queue_policies_decide_together() => PlayAsync(Access, """
        arn:aws:sts::000000000000:assumed-role/worker/me
        AccessDenied
        not refused AccessDenied
        x
        ['ada'] 1
        AWS.SimpleQueueService.NonExistentQueue
        ['a', 'b']
        """);

    [FactRequiring("python3:boto3")]
    public Task Mail_is_sent_and_settings_are_kept_by_both_APIs() => PlayAsync(Mail, """
        True
        True
        True
        SUCCESS
        ['bo@example.com'] True
        ['campus.edu'] SUCCESS
        {'SuppressedReasons': ['BOUNCE']} True
        NotFoundException AlreadyExistsException NotFoundException
        arn:aws:sns:us-east-1:000000000000:t
        True
        m.campus.edu
        """);

    [FactRequiring("aws")]
    public async Task The_AWS_CLI_sees_the_same()
    {
        await using var aws = await AwsEmulator.StartAsync();
        var cli = new AwsCli(aws.Endpoint);
        await cli.RunAsync("sesv2", "create-email-identity", "--email-identity", "desk@campus.edu");
        var url = (await cli.RunAsync("sqs", "create-queue", "--queue-name", "jobs")).GetProperty("QueueUrl").GetString()!;
        await cli.RunAsync("sqs", "add-permission", "--queue-url", url, "--label", "l", "--aws-account-ids", "111122223333", "--actions", "SendMessage");

        (await cli.RunAsync("sts", "get-caller-identity")).GetProperty("Arn").GetString().ShouldBe("arn:aws:iam::000000000000:root");
        (await cli.RunAsync("sesv2", "list-email-identities")).GetProperty("EmailIdentities").GetArrayLength().ShouldBe(1);
        (await cli.RunAsync("ses", "list-identities")).GetProperty("Identities")[0].GetString().ShouldBe("desk@campus.edu");
        (await cli.FailAsync("sqs", "get-queue-url", "--queue-name", "none")).ShouldContain("(AWS.SimpleQueueService.NonExistentQueue)");
        (await cli.FailAsync("iam", "get-group", "--group-name", "none")).ShouldContain("(NoSuchEntity)");
    }

    private static async Task PlayAsync(string program, string expected)
    {
        await using var aws = await AwsEmulator.StartAsync();

        var output = await Tools.RunAsync("python3", ["-c", program, aws.Endpoint.AbsoluteUri]);

        output.Trim().ReplaceLineEndings("\n").ShouldBe(expected.ReplaceLineEndings("\n"));
    }
}
