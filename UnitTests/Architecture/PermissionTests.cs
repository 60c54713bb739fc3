using System.Text.RegularExpressions;

namespace CampusIssues.UnitTests.Architecture;

/// <summary>Every operation asks for a decision, so that nothing can be called around the policies.</summary>
public sealed partial class PermissionTests
{
    private static readonly string[] Services = ["CloudFormation", "CloudWatch", "Iam", "Lambda", "Logs", "Ses", "Sns", "Sqs", "Ssm", "Sts"];

    /// <summary>Those that ask elsewhere, or that AWS lets everyone call.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["SendEmail"] = "MailSender asks, for identity, configuration set and template",
        ["SendRawEmail"] = "MailSender asks",
        ["SendTemplatedEmail"] = "MailSender asks",
        ["SendBulkTemplatedEmail"] = "MailSender asks",
        ["SendBulkEmail"] = "MailSender asks",
        ["AssumeRole"] = "the role's trust policy decides",
        ["GetCallerIdentity"] = "no permission is needed",
        ["GetSessionToken"] = "no permission is needed",
        ["SqsQueryOperation"] = "the operation within asks",
        ["CloudWatchOperation"] = "the operation within asks",
    };

    [Fact]
    public void Every_operation_demands_a_permission()
    {
        var silent =
            from service in Services
            from file in Repository.Files($"Emulator/{service}", ".cs")
            let text = Repository.Read(file)
            where Operation().IsMatch(text) && !text.Contains("Demand", StringComparison.Ordinal)
            let name = Path.GetFileNameWithoutExtension(file)
            where !Exceptions.ContainsKey(name)
            select file;

        silent.ShouldBeEmpty();
    }

    [GeneratedRegex(@"sealed (?:partial )?class \w+(?:\([^{]*\))?\s*: (?:IQueryOperation|SqsOperation|SesV2Operation|LambdaOperation|LogsOperation|CloudWatchOperation|SsmOperation)\b", RegexOptions.Singleline)]
    private static partial Regex Operation();
}
