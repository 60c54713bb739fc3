using System.Xml;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sts.Operations;

/// <summary>https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html</summary>
internal sealed class GetSessionToken(IRoleSessions sessions) : IQueryOperation
{
    private const int DefaultSeconds = 43_200;

    public string Name => "GetSessionToken";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var seconds = call.Form.Number("DurationSeconds");
        new Constraints().Range("durationSeconds", seconds, 900, 129_600).Enforce();
        result.WriteCredentials(sessions.ForCaller(call.Caller, TimeSpan.FromSeconds(seconds ?? DefaultSeconds)));
        return ValueTask.CompletedTask;
    }
}
