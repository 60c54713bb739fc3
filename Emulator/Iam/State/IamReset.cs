using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Iam.State;

/// <summary>Forgets users, groups, roles, policies, keys and sessions.</summary>
internal sealed class IamReset(IamState state) : IResettable
{
    public string Service => "iam";

    public void Reset()
    {
        state.Principals.Clear();
        state.Policies.Clear();
        state.AccessKeys.Clear();
        state.Sessions.Clear();
        state.Aliases.Clear();
        state.Changed();
    }
}
