using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses;

/// <summary>Amazon SES's errors (https://docs.aws.amazon.com/ses/latest/APIReference/API_SendEmail.html#API_SendEmail_Errors).</summary>
internal static class SesErrors
{
    public static AwsException NotVerified(IEnumerable<string> identities, string region) => new(
        "MessageRejected",
        $"Email address is not verified. The following identities failed the check in region {region.ToUpperInvariant()}: {string.Join(", ", identities)}");

    public static AwsException TooManyRecipients() => InvalidParameter($"Recipient count exceeds {SesLimits.Recipients}.");

    public static AwsException MissingHeader(string header) => InvalidParameter($"Missing required header '{header}'.");

    public static AwsException MessageTooLong(long length) =>
        InvalidParameter($"Message length is more than {SesLimits.MessageBytes} bytes long: '{length}'.");

    public static AwsException EmptyBody() => InvalidParameter("Message must contain either text or html content.");

    public static AwsException InvalidParameter(string message) => new("InvalidParameterValue", message);

    public static AwsException SendingPaused(string accountId) =>
        new("AccountSendingPausedException", $"Email sending is disabled for account {accountId}.");

    public static AwsException ConfigurationSetPaused(string name) =>
        new("ConfigurationSetSendingPausedException", $"Email sending is disabled for the configuration set <{name}>.");

    public static AwsException NoConfigurationSet(string name) =>
        new("ConfigurationSetDoesNotExist", $"Configuration set <{name}> does not exist.");

    public static AwsException ConfigurationSetExists(string name) =>
        new("ConfigurationSetAlreadyExists", $"Configuration set <{name}> already exists.");

    public static AwsException NoEventDestination(string name) =>
        new("EventDestinationDoesNotExist", $"Event destination <{name}> does not exist.");

    public static AwsException EventDestinationExists(string name) =>
        new("EventDestinationAlreadyExists", $"An event destination named <{name}> already exists.");

    public static AwsException NoTemplate(string name) => new("TemplateDoesNotExist", $"Template {name} does not exist.");

    public static AwsException TemplateExists(string name) => new("AlreadyExists", $"Template {name} already exists.");

    public static AwsException InvalidTemplate(string message) => new("InvalidTemplate", message);

    public static AwsException MissingAttribute(string attribute) =>
        new("MissingRenderingAttribute", $"Attribute '{attribute}' is not present in the rendering data.");

    public static AwsException InvalidRenderingData() =>
        new("InvalidRenderingParameter", "Template rendering data is invalid");

    public static AwsException InvalidIdentity(string identity) => InvalidParameter($"Invalid email address<{identity}>.");

    public static AwsException InvalidDomain(string domain) => InvalidParameter($"Invalid domain name {domain}.");

    public static AwsException NoIdentity(string identity) => InvalidParameter($"Identity <{identity}> does not exist.");

    public static AwsException IdentityNotFound(string identity) =>
        InvalidParameter($"Identity {identity} is not verified.");
}
