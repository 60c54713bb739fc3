using System.Globalization;
using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Account;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html</summary>
internal sealed class GetAccountSummary(IamState state) : IQueryOperation
{
    public string Name => "GetAccountSummary";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Demand("iam:GetAccountSummary", "*");
        var summary = new Dictionary<string, int>
        {
            ["Users"] = state.Principals.Under("User/").Count,
            ["UsersQuota"] = 5000,
            ["Groups"] = state.Principals.Under("Group/").Count,
            ["GroupsQuota"] = 300,
            ["Roles"] = state.Principals.Under("Role/").Count,
            ["RolesQuota"] = 1000,
            ["Policies"] = state.Policies.All.Count,
            ["PoliciesQuota"] = 1500,
            ["PolicyVersionsInUse"] = state.Policies.All.Sum(policy => policy.Versions.Count),
            ["VersionsPerPolicyQuota"] = 5,
            ["AccessKeysPerUserQuota"] = 2,
            ["AttachedPoliciesPerRoleQuota"] = 20,
            ["AttachedPoliciesPerUserQuota"] = 20,
            ["AttachedPoliciesPerGroupQuota"] = 20,
            ["AccountAccessKeysPresent"] = 1,
            ["AccountMFAEnabled"] = 0,
            ["MFADevices"] = 0,
        };
        result.Map("SummaryMap", summary, value => result.WriteString(value.ToString(CultureInfo.InvariantCulture)));
        return ValueTask.CompletedTask;
    }
}
