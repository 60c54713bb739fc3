using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Logs.Store;

/// <summary>Forgets log groups with their streams and events, and resource policies.</summary>
internal sealed class LogReset(LogGroups groups, LogStore store, ResourcePolicies policies) : IResettable
{
    public string Service => "logs";

    public void Reset()
    {
        foreach (var group in groups.All.ToArray())
        {
            store.DeleteGroup(group.Name);
            groups.Delete(group.Name);
        }

        foreach (var policy in policies.All.ToArray())
        {
            policies.Delete(policy.PolicyName);
        }
    }
}
