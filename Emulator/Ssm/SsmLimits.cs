namespace CampusIssues.Emulator.Ssm;

/// <summary>Parameter Store's limits (https://docs.aws.amazon.com/general/latest/gr/ssm.html).</summary>
internal static class SsmLimits
{
    public const int StandardBytes = 4096;
    public const int AdvancedBytes = 8192;
    public const int Versions = 100;
    public const int Labels = 10;
    public const int Names = 10;
    public const int Policies = 10;
    public const int Levels = 15;
    public const int Tags = 50;
    public const int NameLength = 2048;
}
