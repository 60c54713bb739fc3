using CampusIssues.Emulator.Iam.Operations.AccessKeys;
using CampusIssues.Emulator.Iam.Operations.Account;
using CampusIssues.Emulator.Iam.Operations.Groups;
using CampusIssues.Emulator.Iam.Operations.InstanceProfiles;
using CampusIssues.Emulator.Iam.Operations.Policies;
using CampusIssues.Emulator.Iam.Operations.Principals;
using CampusIssues.Emulator.Iam.Operations.Simulation;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam;

/// <summary>AWS IAM, API version 2010-05-08 (https://docs.aws.amazon.com/IAM/latest/APIReference/).</summary>
internal sealed class IamService(IamState state, TimeProvider time, IIdentity identity, IAccessControl access)
    : QueryService("iam", "2010-05-08", "https://iam.amazonaws.com/doc/2010-05-08/", [.. Principals(state, time), .. Groups(state, time), .. InstanceProfiles(state, time), .. Others(state, time)], identity, access)
{
    private static IEnumerable<IQueryOperation> Principals(IamState state, TimeProvider time) => new[] { "Role", "User" }.SelectMany(kind => new IQueryOperation[]
    {
        new CreatePrincipal(kind, state, time),
        new DeletePrincipal(kind, state),
        new GetPrincipal(kind, state),
        new ListPrincipals(kind, state),
        new UpdatePrincipal(kind, state),
        new PutBoundary(kind, state),
        new DeleteBoundary(kind, state),
        new TagPrincipal(kind, state),
        new UntagPrincipal(kind, state),
        new ListPrincipalTags(kind, state),
        new PutInlinePolicy(kind, state),
        new GetInlinePolicy(kind, state),
        new DeleteInlinePolicy(kind, state),
        new ListInlinePolicies(kind, state),
        new AttachPolicy(kind, state),
        new DetachPolicy(kind, state),
        new ListAttachedPolicies(kind, state),
    });

    private static IEnumerable<IQueryOperation> Groups(IamState state, TimeProvider time) =>
    [
        new CreatePrincipal("Group", state, time),
        new DeletePrincipal("Group", state),
        new ListPrincipals("Group", state),
        new UpdatePrincipal("Group", state),
        new PutInlinePolicy("Group", state),
        new GetInlinePolicy("Group", state),
        new DeleteInlinePolicy("Group", state),
        new ListInlinePolicies("Group", state),
        new AttachPolicy("Group", state),
        new DetachPolicy("Group", state),
        new ListAttachedPolicies("Group", state),
        new GetGroup(state),
        new AddUserToGroup(state),
        new RemoveUserFromGroup(state),
        new ListGroupsForUser(state),
        new CreateAccountAlias(state),
        new DeleteAccountAlias(state),
        new ListAccountAliases(state),
        new GetAccountSummary(state),
        new GetAccountAuthorizationDetails(state),
    ];

    private static IEnumerable<IQueryOperation> InstanceProfiles(IamState state, TimeProvider time) =>
    [
        new CreateInstanceProfile(state, time),
        new DeleteInstanceProfile(state),
        new GetInstanceProfile(state),
        new ListInstanceProfiles(state),
        new ListInstanceProfilesForRole(state),
        new AddRoleToInstanceProfile(state),
        new RemoveRoleFromInstanceProfile(state),
        new TagInstanceProfile(state),
        new UntagInstanceProfile(state),
        new ListInstanceProfileTags(state),
    ];

    private static IEnumerable<IQueryOperation> Others(IamState state, TimeProvider time) =>
    [
        new UpdateAssumeRolePolicy(state),
        new UpdateRoleDescription(state),
        new CreateAccessKey(state, time),
        new DeleteAccessKey(state),
        new ListAccessKeys(state),
        new UpdateAccessKey(state),
        new CreatePolicy(state, time),
        new DeletePolicy(state),
        new GetPolicy(state),
        new ListPolicies(state),
        new CreatePolicyVersion(state, time),
        new DeletePolicyVersion(state),
        new GetPolicyVersion(state),
        new ListPolicyVersions(state),
        new SetDefaultPolicyVersion(state),
        new ListEntitiesForPolicy(state),
        new SimulatePrincipalPolicy(state, time),
        new SimulateCustomPolicy(time),
    ];
}
