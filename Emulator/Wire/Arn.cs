namespace CampusIssues.Emulator.Wire;

/// <summary>
/// An Amazon Resource Name, <c>arn:partition:service:region:account:resource</c>
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html).
/// </summary>
public sealed record Arn(string Service, string Region, string AccountId, string Resource, string Partition = "aws")
{
    /// <summary>Reads an ARN; null where the text is none.</summary>
    public static Arn? TryParse(string? text)
    {
        if (text is null || !text.StartsWith("arn:", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = text.Split(':', 6);
        return parts.Length < 6 ? null : new Arn(parts[2], parts[3], parts[4], parts[5], parts[1]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"arn:{Partition}:{Service}:{Region}:{AccountId}:{Resource}";
}
