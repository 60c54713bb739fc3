using CampusIssues.Emulator.Iam.Denials;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Iam.State;

/// <summary>Forgets users, groups, roles, policies, keys, sessions and denials.</summary>
internal sealed class IamReset(IamState state, DenialLog denials) : IResettable
{
    public string Service => "iam";

    public void Reset()
    {
        state.Principals.Clear();
        state.Policies.Clear();
        state.AccessKeys.Clear();
        state.Sessions.Clear();
        state.Aliases.Clear();
        state.InstanceProfiles.Clear();
        state.Changed();
        denials.Clear();
    }
}
