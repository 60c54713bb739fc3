using System.Text.RegularExpressions;
using System.Xml;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sts.Operations;

/// <summary>https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html</summary>
internal sealed partial class AssumeRole(IRoleSessions sessions) : IQueryOperation
{
    private const int ShortestSession = 900;
    private const int LongestSession = 43_200;

    public string Name => "AssumeRole";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        var (role, name, seconds) = (form["RoleArn"], form["RoleSessionName"], form.Number("DurationSeconds"));
        new Constraints()
            .Required("roleArn", role)
            .Length("roleArn", role, 20, 2048)
            .Required("roleSessionName", name)
            .Length("roleSessionName", name, 2, 64)
            .Pattern("roleSessionName", name, SessionName())
            .Range("durationSeconds", seconds, ShortestSession, LongestSession)
            .Enforce();
        if (Arn.TryParse(role) is null)
        {
            throw new AwsException("ValidationError", $"{role} is invalid");
        }

        var session = sessions.Assume(call.Caller, role!, name!, form["Policy"] is { } policy ? [policy] : [], seconds is { } given ? TimeSpan.FromSeconds(given) : null, form["ExternalId"]);
        result.WriteCredentials(session.Credentials);
        result.Structure("AssumedRoleUser", () =>
        {
            result.Text("AssumedRoleId", session.Id);
            result.Text("Arn", session.Arn);
        });
        result.Number("PackedPolicySize", 0);
        return ValueTask.CompletedTask;
    }

    [GeneratedRegex(@"^[\w+=,.@-]*\z")]
    private static partial Regex SessionName();
}
