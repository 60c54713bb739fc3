using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Principals;

/// <summary>DeleteRole and DeleteUser: only when nothing hangs on them (https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html).</summary>
internal sealed class DeletePrincipal(string kind, IamState state) : IQueryOperation
{
    public string Name => $"Delete{kind}";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require($"{kind}Name");
        call.Demand($"iam:{Name}", $"arn:aws:iam::{call.AccountId}:{kind.ToLowerInvariant()}/{name}");
        var principal = state.Get(kind, name);
        if (principal.Attached.Count > 0)
        {
            throw IamErrors.DeleteConflict("detach all policies");
        }

        if (principal.Inline.Count > 0)
        {
            throw IamErrors.DeleteConflict("delete policies");
        }

        if (kind == "User" && state.AccessKeys.All.Any(key => key.UserName == name))
        {
            throw IamErrors.DeleteConflict("delete access keys");
        }

        if (kind == "Group" ? state.Principals.Under("User/").Any(user => user.Groups.Contains(name)) : principal.Groups.Count > 0)
        {
            throw IamErrors.DeleteConflict("remove users from group");
        }

        if (kind == "Role" && state.InstanceProfiles.All.Any(profile => profile.RoleName == name))
        {
            throw IamErrors.DeleteConflict("remove roles from instance profile");
        }

        state.Principals.Remove($"{kind}/{name}");
        state.Changed();
        return ValueTask.CompletedTask;
    }
}
