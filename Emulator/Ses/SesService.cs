using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.Operations.Account;
using CampusIssues.Emulator.Ses.Operations.ConfigurationSets;
using CampusIssues.Emulator.Ses.Operations.Identities;
using CampusIssues.Emulator.Ses.Operations.Sending;
using CampusIssues.Emulator.Ses.Operations.Templates;
using CampusIssues.Emulator.Ses.Sending;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses;

/// <summary>Amazon SES, API version 2010-12-01 (https://docs.aws.amazon.com/ses/latest/APIReference/).</summary>
internal sealed class SesService(
    SesState state,
    Mailbox mailbox,
    MailSender sender,
    SesOutage outage,
    IPolicySyntax syntax,
    TimeProvider time,
    IIdentity identity,
    IAccessControl access)
    : QueryService("ses", "2010-12-01", "http://ses.amazonaws.com/doc/2010-12-01/", [.. Operations(state, mailbox, sender, time), .. Settings(state, syntax)], identity, access)
{
    // The base64 and URL encoding of a mail of 10 MB.
    protected override long MaxBodySize => 64 * 1024 * 1024;

    protected override void CheckOperation(AwsCall call) => outage.Enforce(call.Operation);

    private static IQueryOperation[] Operations(SesState state, Mailbox mailbox, MailSender sender, TimeProvider time) =>
    [
        new DeleteIdentity(state),
        new DeleteVerifiedEmailAddress(state),
        new GetIdentityVerificationAttributes(state),
        new ListIdentities(state),
        new ListVerifiedEmailAddresses(state),
        new VerifyDomainIdentity(state),
        new VerifyEmailAddress(state),
        new VerifyEmailIdentity(state),
        new GetAccountSendingEnabled(state),
        new GetSendQuota(state, mailbox, time),
        new GetSendStatistics(mailbox, time),
        new UpdateAccountSendingEnabled(state),
        new SendBulkTemplatedEmail(sender),
        new SendEmail(sender),
        new SendRawEmail(sender),
        new SendTemplatedEmail(sender),
        new CreateTemplate(state, time),
        new DeleteTemplate(state),
        new GetTemplate(state),
        new ListTemplates(state),
        new TestRenderTemplate(state, time),
        new UpdateTemplate(state),
    ];

    private static IQueryOperation[] Settings(SesState state, IPolicySyntax syntax) =>
    [
        new CreateConfigurationSet(state),
        new CreateConfigurationSetEventDestination(state),
        new CreateConfigurationSetTrackingOptions(state),
        new DeleteConfigurationSet(state),
        new DeleteConfigurationSetEventDestination(state),
        new DeleteConfigurationSetTrackingOptions(state),
        new DescribeConfigurationSet(state),
        new ListConfigurationSets(state),
        new PutConfigurationSetDeliveryOptions(state),
        new UpdateConfigurationSetEventDestination(state),
        new UpdateConfigurationSetReputationMetricsEnabled(state),
        new UpdateConfigurationSetSendingEnabled(state),
        new UpdateConfigurationSetTrackingOptions(state),
        new DeleteIdentityPolicy(state),
        new GetIdentityDkimAttributes(state),
        new GetIdentityMailFromDomainAttributes(state),
        new GetIdentityNotificationAttributes(state),
        new GetIdentityPolicies(state),
        new ListIdentityPolicies(state),
        new PutIdentityPolicy(state, syntax),
        new SetIdentityDkimEnabled(state),
        new SetIdentityFeedbackForwardingEnabled(state),
        new SetIdentityHeadersInNotificationsEnabled(state),
        new SetIdentityMailFromDomain(state),
        new SetIdentityNotificationTopic(state),
        new VerifyDomainDkim(state),
    ];
}
