using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.InstanceProfiles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html</summary>
internal sealed class ListInstanceProfiles(IamState state) : IQueryOperation
{
    public string Name => "ListInstanceProfiles";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Demand("iam:ListInstanceProfiles", "*");
        var prefix = call.Form["PathPrefix"] ?? "/";
        var found = state.InstanceProfiles.All.Where(profile => profile.Path.StartsWith(prefix, StringComparison.Ordinal));
        var (page, next) = Paging.Take(found, call.Form["Marker"], call.Form.Number("MaxItems") ?? 100, profile => profile.Name);
        result.List("InstanceProfiles", page, profile => result.WriteProfile(profile, state));
        result.Flag("IsTruncated", next is not null);
        result.Text("Marker", next);
        return ValueTask.CompletedTask;
    }
}
