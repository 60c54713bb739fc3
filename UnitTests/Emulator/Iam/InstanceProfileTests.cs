using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Iam;

public sealed class InstanceProfileTests : IamFacts
{
    [Fact]
    public async Task A_profile_holds_one_role_which_stays_while_it_is_held()
    {
        await IamAsync("CreateRole", ("RoleName", "worker"), ("AssumeRolePolicyDocument", Trust));
        (await IamAsync("ListInstanceProfilesForRole", ("RoleName", "worker"))).Descendants("InstanceProfileName").ShouldBeEmpty();
        (await IamAsync("CreateInstanceProfile", ("InstanceProfileName", "machine"), ("Path", "/lab/"))).Descendants("Arn").Single().Value.ShouldBe("arn:aws:iam::000000000000:instance-profile/lab/machine");
        await IamAsync("AddRoleToInstanceProfile", ("InstanceProfileName", "machine"), ("RoleName", "worker"));

        (await IamAsync("ListInstanceProfilesForRole", ("RoleName", "worker"))).Descendants("InstanceProfileName").Single().Value.ShouldBe("machine");
        (await RefusalAsync("AddRoleToInstanceProfile", ("InstanceProfileName", "machine"), ("RoleName", "worker"))).ShouldBe("409 LimitExceeded: Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1");
        (await RefusalAsync("DeleteRole", ("RoleName", "worker"))).ShouldBe("409 DeleteConflict: Cannot delete entity, must remove roles from instance profile first.");
        (await RefusalAsync("DeleteInstanceProfile", ("InstanceProfileName", "machine"))).ShouldBe("409 DeleteConflict: Cannot delete entity, must remove roles from instance profile first.");

        await IamAsync("RemoveRoleFromInstanceProfile", ("InstanceProfileName", "machine"), ("RoleName", "worker"));
        await IamAsync("DeleteInstanceProfile", ("InstanceProfileName", "machine"));
        (await RefusalAsync("GetInstanceProfile", ("InstanceProfileName", "machine"))).ShouldBe("404 NoSuchEntity: Instance Profile machine cannot be found.");
        await IamAsync("DeleteRole", ("RoleName", "worker"));
    }

    [Fact]
    public async Task A_path_begins_and_ends_with_a_slash() =>
        (await RefusalAsync("CreateRole", ("RoleName", "worker"), ("Path", "lab"), ("AssumeRolePolicyDocument", Trust))).ShouldBe(
            "400 ValidationError: The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.");

    private async Task<string> RefusalAsync(string action, params (string Name, string Value)[] parameters) =>
        (await Should.ThrowAsync<QueryFault>(() => IamAsync(action, parameters))).Message;
}
