using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.Sending;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Ses.V2.Account;
using CampusIssues.Emulator.Ses.V2.ConfigurationSets;
using CampusIssues.Emulator.Ses.V2.Identities;
using CampusIssues.Emulator.Ses.V2.Sending;
using CampusIssues.Emulator.Ses.V2.Suppression;
using CampusIssues.Emulator.Ses.V2.Tags;
using CampusIssues.Emulator.Ses.V2.Templates;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.V2;

/// <summary>Amazon SES, API version 2019-09-27 (https://docs.aws.amazon.com/ses/latest/APIReference-V2/).</summary>
internal sealed class SesV2Service(
    SesState state,
    Mailbox mailbox,
    MailSender sender,
    SesOutage outage,
    IPolicySyntax syntax,
    TimeProvider time,
    IIdentity identity,
    IAccessControl access)
    : RestJsonService("ses", Operations(state, mailbox, sender, syntax, time), identity, access)
{
    protected override void CheckOperation(AwsCall call) => outage.Enforce(call.Operation);

    protected override AwsException Translate(AwsException error) => V2Errors.Of(error);

    private static IRestOperation[] Operations(SesState state, Mailbox mailbox, MailSender sender, IPolicySyntax syntax, TimeProvider time) =>
    [
        new GetAccount(state, mailbox, time),
        new PutAccountDedicatedIpWarmupAttributes(state),
        new PutAccountDetails(state),
        new PutAccountSendingAttributes(state),
        new PutAccountSuppressionAttributes(state),
        new PutAccountVdmAttributes(state),
        new CreateConfigurationSet(state),
        new CreateConfigurationSetEventDestination(state),
        new DeleteConfigurationSet(state),
        new DeleteConfigurationSetEventDestination(state),
        new GetConfigurationSet(state),
        new GetConfigurationSetEventDestinations(state),
        new ListConfigurationSets(state),
        new PutConfigurationSetArchivingOptions(state),
        new PutConfigurationSetDeliveryOptions(state),
        new PutConfigurationSetReputationOptions(state),
        new PutConfigurationSetSendingOptions(state),
        new PutConfigurationSetSuppressionOptions(state),
        new PutConfigurationSetTrackingOptions(state),
        new PutConfigurationSetVdmOptions(state),
        new UpdateConfigurationSetEventDestination(state),
        new CreateEmailIdentity(state),
        new CreateEmailIdentityPolicy(state, syntax),
        new DeleteEmailIdentity(state),
        new DeleteEmailIdentityPolicy(state),
        new GetEmailIdentity(state),
        new GetEmailIdentityPolicies(state),
        new ListEmailIdentities(state),
        new PutEmailIdentityConfigurationSetAttributes(state),
        new PutEmailIdentityDkimAttributes(state),
        new PutEmailIdentityDkimSigningAttributes(state),
        new PutEmailIdentityFeedbackAttributes(state),
        new PutEmailIdentityMailFromAttributes(state),
        new UpdateEmailIdentityPolicy(state, syntax),
        new SendBulkEmail(sender),
        new SendEmail(sender),
        new DeleteSuppressedDestination(state),
        new GetSuppressedDestination(state),
        new ListSuppressedDestinations(state),
        new PutSuppressedDestination(state, time),
        new ListTagsForResource(state),
        new TagResource(state),
        new UntagResource(state),
        new CreateEmailTemplate(state, time),
        new DeleteEmailTemplate(state),
        new GetEmailTemplate(state),
        new ListEmailTemplates(state),
        new TestRenderEmailTemplate(state, time),
        new UpdateEmailTemplate(state),
    ];
}
