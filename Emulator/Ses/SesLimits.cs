namespace CampusIssues.Emulator.Ses;

/// <summary>Amazon SES's limits (https://docs.aws.amazon.com/ses/latest/dg/quotas.html).</summary>
internal static class SesLimits
{
    public const int Recipients = 50;
    public const int MessageBytes = 10 * 1024 * 1024;
    public const int Templates = 20_000;
    public const int TemplateBytes = 500 * 1024;
    public const int BulkDestinations = 50;

    public static (double Max24HourSend, double MaxSendRate) Quota(bool sandbox) => sandbox ? (200, 1) : (50_000, 14);
}
